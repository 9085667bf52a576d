import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 86_400_000;

/** Throws one cache away: the database and what SQLite keeps beside it. Nothing happens where there is none. */
export function removeCache(path: string): void {
  for (const ending of ENDINGS) rmSync(`${path}${ending}`, { force: true });
}

/** Throws all caches away, of whatever shop: nobody wants them any more, or nobody can open them. */
export function removeAllCaches(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Throws away what has not been written for so many days: shops and accounts that nobody signs in with any more.
 * Returns how many caches went.
 */
export function removeUnused(folder: string, inUse: string, days: number, nowMs: number): number {
  const unused = cachesIn(folder).filter(
    (path) => path !== inUse && lastWrittenMs(path) < nowMs - days * DAY_MS,
  );
  for (const path of unused) removeCache(path);
  return unused.length;
}

const ENDINGS = ['', '-wal', '-shm', '-journal'] as const;

const cachesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sqlite'))
    .map((entry) => join(folder, entry.name));

/** What is in the write-ahead log has not reached the database yet. */
const lastWrittenMs = (path: string): number =>
  Math.max(...[path, `${path}-wal`].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
