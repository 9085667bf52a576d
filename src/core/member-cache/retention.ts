import type { Clock, Log } from '../ports.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { MemberCache } from './member-cache.ts';

export type RetentionOptions = {
  readonly cache: Pick<MemberCache, 'forgetUnseen'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Asked each time, because the setting may change. */
  readonly days: () => number;
  /** Throws away the caches of others that have had their time. */
  readonly removeUnused: () => void;
};

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const PAUSE_MS = 100;
const AT_ONCE = 500;

/** Drops members of whom the vendor has not told for so many days, a little at a time: now, and every hour. */
export function forgetUnseenMembers({ cache, clock, log, days, removeUnused }: RetentionOptions): () => void {
  let stopped = false;
  let cancel = (): void => undefined;
  const again = (delayMs: number): void => {
    if (!stopped) cancel = clock.after(delayMs, () => void round());
  };
  const round = async (): Promise<void> => {
    try {
      const count = await cache.forgetUnseen(clock.nowMs() - days() * DAY_MS, AT_ONCE);
      if (count > 0) log('info', 'members.forgotten', { count });
      if (count < AT_ONCE) removeUnused();
      again(count === AT_ONCE ? PAUSE_MS : HOUR_MS);
    } catch (error) {
      // A cache that was closed meanwhile, or a disk that does not take it now.
      log('warn', 'members.not-forgotten', { code: error instanceof StorageError ? error.code : 'internal' });
      again(HOUR_MS);
    }
  };
  void round();
  return () => {
    stopped = true;
    cancel();
  };
}
