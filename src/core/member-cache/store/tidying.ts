import type { EncryptedDatabase } from '../../sqlite/encrypted-database.ts';

/** Pages of the index that are merged in one step. */
const STEP_PAGES = 64;

/** The full-text indexes of the schema. */
const INDEXES = ['name_index', 'sound_index'] as const;

/**
 * They grow as a few sorted pieces each; merged into one they answer fastest and forget what was removed. One after the
 * other, a step a call.
 */
export function createTidying(database: EncryptedDatabase): () => boolean {
  const steps = INDEXES.map((index) => createMerging(database, index));
  return () => {
    const working = steps.some((step) => step());
    if (!working) database.pragma('wal_checkpoint(PASSIVE)');
    return working;
  };
}

/**
 * SQLite's FTS5, "The 'merge' Command": the first step has a negative number, and one that changes less than two rows
 * was the last.
 */
function createMerging(database: EncryptedDatabase, index: (typeof INDEXES)[number]): () => boolean {
  const merge = database.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`);
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck();
  let begun = false;
  return () => {
    const before = changes.get() ?? 0;
    merge.run(begun ? STEP_PAGES : -STEP_PAGES);
    begun = (changes.get() ?? 0) - before >= 2;
    return begun;
  };
}
