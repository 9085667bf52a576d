import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabase } from '../sqlite/database.ts';
import { finishCopy } from '../sqlite/finished-copy.ts';
import { versionOf } from '../sqlite/migrate.ts';
import { takeOwnership } from '../sqlite/ownership.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import { verifyEventChain } from './event-chain.ts';
import { forgetDamage } from './full-check.ts';
import { JOURNAL_SCHEMA } from './migrations/schema.ts';

export type Restored = {
  readonly operations: number;
  /** When the newest operation in it began (epoch ms); null where there is none. */
  readonly newestMs: number | null;
  /** Where the journal that was there before now is; null where there was none. */
  readonly putAside: string | null;
};

export type RestoreOptions = {
  readonly journalPath: string;
  readonly backupPath: string;
  /** Makes the name of the folder into which the present journal is put: it is never deleted. */
  readonly label: string;
};

/**
 * Puts a backup in the journal's place. Throws a StorageError and changes nothing while a counter has the journal open
 * (`journal.locked`), and when the backup is damaged or belongs to a newer program.
 */
export function restoreJournal({ journalPath, backupPath, label }: RestoreOptions): Restored {
  const folder = dirname(journalPath);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ownership = takeOwnership(`${journalPath}.owner`);
  if (ownership === undefined) throw new StorageError('journal.locked', 'a counter has this journal open');
  const part = `${journalPath}.restored.part`;
  const whole = `${journalPath}.restored`;
  try {
    rmSync(part, { force: true });
    copyFileSync(backupPath, part);
    finishCopy(part, whole);
    const found = inspect(whole);
    const putAside = putAsideAll(journalPath, join(folder, `put-aside-${label}`));
    renameSync(whole, journalPath);
    forgetDamage(journalPath);
    return { ...found, putAside };
  } finally {
    for (const rest of [part, whole]) rmSync(rest, { force: true });
    ownership.release();
  }
}

/** Is it a journal, of a schema that this program knows, with its events in order? */
function inspect(path: string): Pick<Restored, 'operations' | 'newestMs'> {
  const database = openDatabase(path, { durable: true });
  try {
    const version = versionOf(database);
    if (version === 0) throw new StorageError('journal.corrupt', 'this file is no journal');
    if (version > JOURNAL_SCHEMA.length) throw new StorageError('journal.newer', `schema version ${version}`);
    const chain = verifyEventChain(database);
    if (!chain.intact) throw new StorageError('journal.corrupt', `the events break at ${chain.brokenAt}`);
    const row = database.get('SELECT count(*) AS n, max(started_at) AS newest FROM operation');
    return { operations: Number(row?.n), newestMs: row?.newest == null ? null : Number(row.newest) };
  } finally {
    database.close();
  }
}

function putAsideAll(journalPath: string, folder: string): string | null {
  const files = ['', '-wal', '-shm'].map((end) => `${journalPath}${end}`).filter((path) => existsSync(path));
  if (files.length === 0) return null;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const path of files) renameSync(path, join(folder, path.slice(dirname(journalPath).length + 1)));
  return folder;
}
