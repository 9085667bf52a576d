import { failed, ok, type Result } from '#shared/contract/failure.ts';

/** How many full phone numbers may be shown: enough for a counter, too few to copy a shop's members. */
export type RevealLimit = { readonly take: () => Result<null> };

const MOST = 20;
const WITHIN_MS = 10 * 60_000;

/** `monotonicMs`: setting the clock forward must not lift the limit. */
export function createRevealLimit(monotonicMs: () => number): RevealLimit {
  let taken: readonly number[] = [];
  return {
    take: () => {
      const now = monotonicMs();
      taken = taken.filter((at) => now - at < WITHIN_MS);
      const [oldest] = taken;
      if (taken.length >= MOST && oldest !== undefined) {
        const minutes = Math.max(1, Math.ceil((oldest + WITHIN_MS - now) / 60_000));
        return failed('member.reveals-limited', { params: { minutes } });
      }
      taken = [...taken, now];
      return ok(null);
    },
  };
}
