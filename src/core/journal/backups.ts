import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from '../sqlite/database.ts';
import { finishCopy, finishCopyBesideWork } from '../sqlite/finished-copy.ts';
import { versionOf } from '../sqlite/migrate.ts';
import { StorageError } from '../sqlite/storage-error.ts';

/** Two weeks of days, and the last schemas. */
const KEEP_DAILY = 14;
const KEEP_BEFORE_MIGRATION = 3;

export type Backups = {
  readonly backUp: () => Promise<string>;
  readonly beforeMigration: () => void;
  readonly lastMs: () => number | undefined;
};

type BackupOptions = { readonly folder: string | undefined; readonly nowMs: () => number };

export const backupFolderOf = (journalPath: string): string => join(dirname(journalPath), 'backups');

/** Whether this journal was copied before: a journal of this place that is empty now has been lost. */
export const hasBackups = (journalPath: string): boolean =>
  [DAILY, BEFORE_MIGRATION].some((prefix) => backupsIn(backupFolderOf(journalPath), prefix).length > 0);

/**
 * Copies of the journal, made on its own connection: one that writes elsewhere would start the copy anew again and
 * again. Names carry the time in UTC and the schema's version, as journal-20261121-093000-v2.sqlite.
 */
export function createBackups(database: Database, { folder, nowMs }: BackupOptions): Backups {
  const target = (prefix: string) => {
    const place = folder ?? '';
    mkdirSync(place, { recursive: true, mode: 0o700 });
    const path = join(place, `${prefix}${timeText(database, nowMs())}-v${versionOf(database)}.sqlite`);
    const part = `${path}.part`;
    rmSync(part, { force: true });
    return { place, path, part };
  };
  return {
    backUp: async () => {
      if (folder === undefined) throw new Error('this journal has no place for backups');
      const { place, path, part } = target(DAILY);
      await copyBesideWork(database, part);
      await finishCopyBesideWork(part, path);
      dropOldest(place, DAILY, KEEP_DAILY);
      return path;
    },
    beforeMigration: () => {
      if (folder === undefined) return;
      const { place, path, part } = target(BEFORE_MIGRATION);
      database.copyNow(part);
      finishCopy(part, path);
      dropOldest(place, BEFORE_MIGRATION, KEEP_BEFORE_MIGRATION);
    },
    lastMs: () => {
      const newest = folder === undefined ? undefined : backupsIn(folder, DAILY).at(-1);
      return newest === undefined ? undefined : timeIn(database, newest);
    },
  };
}

/**
 * A copy that is made beside writes sometimes gives up, with an error that says nothing ("not an error": seen in one of
 * eight while something was written at every turn). It is begun anew, and in the end made at once.
 */
async function copyBesideWork(database: Database, part: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      await database.copyTo(part);
      return;
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'internal') throw error;
      for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true });
    }
  }
  database.copyNow(part);
}

const ATTEMPTS = 3;
const DAILY = 'journal-';
const BEFORE_MIGRATION = 'before-migration-';

/** Oldest first: the time stands in the name. */
function backupsIn(folder: string, prefix: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith(prefix) && name.endsWith('.sqlite'))
      .toSorted();
  } catch {
    return [];
  }
}

function dropOldest(folder: string, prefix: string, keep: number): void {
  for (const name of backupsIn(folder, prefix).slice(0, -keep)) rmSync(join(folder, name), { force: true });
}

/** 20261121-093000, in UTC. */
function timeText(database: Database, atMs: number): string {
  const row = database.get("SELECT strftime('%Y%m%d-%H%M%S', :at, 'unixepoch') AS text", {
    at: Math.floor(atMs / 1_000),
  });
  return String(row?.text);
}

function timeIn(database: Database, name: string): number | undefined {
  const parts = /(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)/.exec(name)?.slice(1);
  if (parts === undefined) return undefined;
  const [year, month, day, hour, minute, second] = parts;
  const row = database.get('SELECT unixepoch(:text) AS seconds', {
    text: `${year}-${month}-${day} ${hour}:${minute}:${second}`,
  });
  return typeof row?.seconds === 'number' ? row.seconds * 1_000 : undefined;
}
