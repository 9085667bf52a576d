import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** A row of a table as SQLite gives it. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Reads the counter's journal from its file, as an auditor would: read-only, with a driver of its own and none of
 * the counter's code.
 */
export function readJournal(file: string): {
  readonly operations: readonly Row[];
  readonly events: readonly Row[];
  readonly integrity: string;
} {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return {
      operations: database.prepare('SELECT * FROM operation ORDER BY started_at, rowid').all(),
      events: database.prepare('SELECT * FROM event ORDER BY rowid').all(),
      integrity: String(Object.values(database.prepare('PRAGMA integrity_check').get() ?? {})[0]),
    };
  } finally {
    database.close();
  }
}

/**
 * Recomputes the chain of hashes over the events and gives the number of the first event that does not fit, or
 * null. Each hash covers the one before it, a line feed, and the event's fields as a JSON list.
 */
export function firstBrokenLink(events: readonly Row[]): number | null {
  let previous = '0'.repeat(64);
  for (const [index, event] of events.entries()) {
    const fields = [event.seq, event.operation_id, event.at, event.boot_id, event.type, event.content];
    const hash = createHash('sha256')
      .update(`${previous}\n${JSON.stringify(fields)}`)
      .digest('hex');
    if (event.seq !== index + 1 || event.previous_hash !== previous || event.hash !== hash) return index + 1;
    previous = hash;
  }
  return null;
}
