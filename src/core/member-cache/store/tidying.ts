import type { EncryptedDatabase } from '../../sqlite/encrypted-database.ts';

/** Pages of the index that are merged in one step. */
const STEP_PAGES = 64;

/**
 * The index of nicknames grows as a few sorted pieces; merged into one it answers fastest and forgets what was removed.
 * SQLite's FTS5, "The 'merge' Command": the first step has a negative number, and one that changes less than two rows
 * was the last.
 */
export function createTidying(database: EncryptedDatabase): () => boolean {
  const merge = database.prepare("INSERT INTO name_index (name_index, rank) VALUES ('merge', ?)");
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck();
  let begun = false;
  return () => {
    const before = changes.get() ?? 0;
    merge.run(begun ? STEP_PAGES : -STEP_PAGES);
    begun = (changes.get() ?? 0) - before >= 2;
    if (!begun) database.pragma('wal_checkpoint(PASSIVE)');
    return begun;
  };
}
