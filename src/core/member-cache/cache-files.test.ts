import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTempDir, type TempDir } from '../../../test/support/temp-dir.ts';
import { removeAllCaches, removeCache, removeUnused } from './cache-files.ts';

const NOW = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;
let temp: TempDir;
let folder: string;
beforeEach(() => {
  temp = createTempDir();
  folder = join(temp.path, 'members');
  mkdirSync(folder);
});
afterEach(() => temp.remove());

function write(name: string, daysAgo: number): string {
  const path = join(folder, name);
  writeFileSync(path, 'x');
  utimesSync(path, (NOW - daysAgo * DAY_MS) / 1_000, (NOW - daysAgo * DAY_MS) / 1_000);
  return path;
}

it('throws a cache away with all that belongs to it, and nothing else', () => {
  const path = write('a.sqlite', 1);
  for (const ending of ['-wal', '-shm', '-journal']) write(`a.sqlite${ending}`, 1);
  write('b.sqlite', 1);
  removeCache(path);
  removeCache(path);
  expect(readdirSync(folder)).toEqual(['b.sqlite']);
});

it('throws away what nobody has signed in with for so many days, but never what is in use', () => {
  const inUse = write('in-use.sqlite', 400);
  write('old.sqlite', 31);
  write('old.sqlite-shm', 31);
  // Its last pages are still in the write-ahead log.
  write('written.sqlite', 31);
  write('written.sqlite-wal', 2);
  write('young.sqlite', 29);
  write('somebody-else.txt', 400);
  expect(removeUnused(folder, inUse, 30, NOW)).toBe(1);
  expect(readdirSync(folder).sort()).toEqual([
    ...['in-use.sqlite', 'somebody-else.txt', 'written.sqlite', 'written.sqlite-wal', 'young.sqlite'],
  ]);
});

it('throws all of them away, also where there are none', () => {
  write('a.sqlite', 1);
  removeAllCaches(folder);
  removeAllCaches(folder);
  expect(existsSync(folder)).toBe(false);
});
