import type { Clock, Log } from '../ports.ts';
import type { Database } from '../sqlite/database.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { Journal } from './journal.ts';

const HOUR_MS = 3_600_000;
/** The watch reads with the number for a day after the decision; another day for clocks that are put right. */
export const PHONE_NEEDED_MS = 48 * HOUR_MS;
/** After the start's own work, and after the daily backup has been looked at. */
const AFTER_START_MS = 5 * 60_000;
const PAUSE_MS = 1_000;
const AT_ONCE = 200;

/**
 * Forgets the full phone numbers of operations that were decided before this (epoch ms), so many at once; the masked
 * ones stay. Events and snapshots hold none, so that the chain is as it was. Gives how many there were.
 */
export function maskPhones(database: Database, decidedBeforeMs: number, atOnce = AT_ONCE): number {
  return database.run(
    `UPDATE operation SET phone = NULL WHERE rowid IN (
       SELECT rowid FROM operation
       WHERE phone IS NOT NULL AND decided_at IS NOT NULL AND decided_at < :before
         AND state NOT IN ('sending','unknown','person')
       LIMIT :rows)`,
    { before: decidedBeforeMs, rows: atOnce },
  );
}

/** Masks what is no longer needed, a little at a time, from five minutes after the start and then every hour. */
export function maskPhonesLater(journal: Journal, clock: Clock, log: Log): () => void {
  let cancel = clock.after(AFTER_START_MS, next);
  function next(): void {
    const masked = maskSafely(journal, clock, log);
    cancel = clock.after(masked === AT_ONCE ? PAUSE_MS : HOUR_MS, next);
  }
  return () => cancel();
}

/** A disk that does not take it now takes it an hour later: nobody waits for it. */
function maskSafely(journal: Journal, clock: Clock, log: Log): number {
  try {
    const masked = journal.maskPhones(clock.nowMs() - PHONE_NEEDED_MS);
    if (masked > 0) log('info', 'journal.phones-masked', { count: masked });
    return masked;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    log('warn', 'journal.phones-not-masked', { code: error.code });
    return 0;
  }
}
