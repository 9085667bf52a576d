import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guitai-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes every folder of a path, and is content with one that is there', () => {
  const path = join(folder, '数据', 'a b', 'c');
  makeFolder(path);
  makeFolder(path);
  expect(existsSync(path)).toBe(true);
});

it('refuses a file in the way', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST');
  expect(() => makeFolder(join(folder, 'file', 'below'))).toThrow(/ENOTDIR|ENOENT/);
});

it.runIf(process.platform === 'linux')('ends where nothing can be made', () => {
  expect(() => makeFolder('/proc/guitai/data')).toThrow('ENOENT');
});
