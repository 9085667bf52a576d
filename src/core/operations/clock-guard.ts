import { failed, type Result } from '#shared/contract/failure.ts';
import type { Journal } from '../journal/journal.ts';
import type { OperationDraft } from '../journal/stored-operation.ts';
import type { Clock } from '../ports.ts';

const MINUTE_MS = 60_000;
/** Clocks are corrected by seconds or minutes all the time; nobody corrects one by half an hour unnoticed. */
export const SET_BACK_MS = 30 * MINUTE_MS;
/** What the vendor's clock and the computer's may differ by, and still agree. */
const AGREES_MS = 5 * MINUTE_MS;

/**
 * A clock that stands half an hour or more before the newest operation was set back, or had been wrong before. Nothing
 * is decided by it, but times in the journal would mislead everybody who reads them, so nothing is sent until it is
 * set right. A real vendor's clock that agrees with it proves that it is right now (`draft.vendorOffsetMs`, ms).
 */
export function guardAgainstClockSetBack(
  journal: Pick<Journal, 'newestStartedAt'>,
  clock: Clock,
  draft: Pick<OperationDraft, 'vendor' | 'account' | 'vendorOffsetMs'>,
  vendorIsReal: boolean,
): Result<never> | undefined {
  const newestMs = journal.newestStartedAt(draft);
  const behindMs = newestMs === undefined ? 0 : newestMs - clock.nowMs();
  if (behindMs < SET_BACK_MS) return undefined;
  const { vendorOffsetMs } = draft;
  if (vendorIsReal && vendorOffsetMs !== null && Math.abs(vendorOffsetMs) <= AGREES_MS) return undefined;
  return failed('clock.set-back', {
    money: 'not-moved',
    params: { minutes: Math.round(behindMs / MINUTE_MS) },
  });
}
