import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cacheSettings } from '#host/adapters/cached-settings.ts';
import { systemClock } from '#host/adapters/system-clock.ts';
import { DEFAULT_SETTINGS } from '#shared/contract/settings.ts';
import { openConfSettings } from './conf-settings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guitai-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'settings.json');
const open = () => openConfSettings(folder, systemClock);

it('starts with defaults and keeps what is written', () => {
  expect(open().read()).toEqual(DEFAULT_SETTINGS);
  open().write({ ...DEFAULT_SETTINGS, language: 'en' });
  expect(open().read().language).toBe('en');
});

it('fills what an older version did not know', () => {
  writeFileSync(path(), '{"language":"en"}');
  expect(open().read()).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
});

it.each(['', '{', '{"language":"fr"}', '{"sound":"yes"}', '\0\0\0'])(
  'puts a file aside that holds %j, and takes the defaults',
  (content) => {
    writeFileSync(path(), content);
    const settings = open();
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
    settings.write({ ...DEFAULT_SETTINGS, sound: false });
    expect(open().read().sound).toBe(false);
    const aside = readdirSync(folder).filter((name) => name.includes('unreadable'));
    expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([content]);
  },
);

it('parses the file once, however often it is read', () => {
  let reads = 0;
  const file = {
    get store() {
      reads += 1;
      return {};
    },
    set store(_next: Record<string, unknown>) {},
  };
  const settings = cacheSettings(
    () => file,
    () => {},
  );
  for (let index = 0; index < 5; index++) settings.read();
  expect(reads).toBe(1);
});

it('does not hide a folder that cannot be read', () => {
  const broken = () => {
    throw new Error('EACCES');
  };
  expect(() => cacheSettings(broken, () => {})).toThrow('EACCES');
});
