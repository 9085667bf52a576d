/** A host answers, but does not know this page: it was started anew since, and gave out a new address. */
export class TurnedAwayError extends Error {
  override name = 'TurnedAwayError';
}

/**
 * A WebSocket does not tell a page why it was refused, an ordinary request does: nobody there, or a host that does
 * not know this page's cookie. The only request of the renderer's own; it carries nothing and reads only the status.
 */
export async function isTurnedAway(
  ask: () => Promise<Pick<Response, 'status'>> = () => fetch('/favicon.svg', { cache: 'no-store' }),
): Promise<boolean> {
  const answer = await ask().catch(() => undefined);
  return answer?.status === 403;
}
