import type { Clock, Log } from '../ports.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { Journal } from './journal.ts';

const DAY_MS = 24 * 3_600_000;
/** A start is the moment in which a shop is in a hurry. */
const AFTER_START_MS = 60_000;
const LOOK_EVERY_MS = 3_600_000;

/**
 * Makes a backup when the newest is a day old, looking a minute after the start and then every hour. One that fails is
 * logged and tried again an hour later. A clock that was set back counts as a day gone by. Returns how to stop.
 */
export function backUpDaily(journal: Journal, clock: Clock, log: Log): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve();
  let cancel = clock.after(AFTER_START_MS, look);
  function look(): void {
    cancel = clock.after(LOOK_EVERY_MS, look);
    const last = journal.lastBackupMs();
    const ageMs = last === undefined ? DAY_MS : clock.nowMs() - last;
    if (ageMs >= 0 && ageMs < DAY_MS) return;
    underWay = journal.backUp().then(
      () => log('info', 'journal.backed-up'),
      (error: unknown) =>
        log('error', 'journal.not-backed-up', {
          code: error instanceof StorageError ? error.code : 'internal',
        }),
    );
  }
  return async () => {
    cancel();
    await underWay;
  };
}
