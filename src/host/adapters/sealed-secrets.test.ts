import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSealedSecrets, type Seal } from './sealed-secrets.ts';

let folder = '';
let events: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guitai-sealed-'));
  events = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Opens only what it sealed with the same key; a lower key counts as an older one. */
const sealWith = (key: number): Seal => ({
  seal: async (name, value) => Buffer.from(JSON.stringify({ key, name, value })).toString('base64'),
  open: async (name, sealed) => {
    const content = JSON.parse(Buffer.from(sealed, 'base64').toString());
    return content.key > key || content.name !== name
      ? undefined
      : { value: content.value, stale: content.key < key };
  },
});
const path = () => join(folder, 'secrets.json');
const open = (key = 1) =>
  openSealedSecrets(
    'file',
    path(),
    sealWith(key),
    (_level, event) => events.push(event),
    () => 0,
  );

it('reads what it wrote, also after a restart, from a file of its owner only', async () => {
  await open().write('token', 'abc');
  expect(await open().read('token')).toBe('abc');
  expect(statSync(path()).mode & 0o777).toBe(0o600);
});

it('knows nothing at first, and forgets what is removed', async () => {
  const secrets = open();
  expect(await secrets.read('token')).toBeUndefined();
  await secrets.write('token', 'abc');
  await secrets.remove('token');
  expect(await secrets.read('token')).toBeUndefined();
});

it('loses no change when many come at once', async () => {
  const secrets = open();
  await Promise.all(Array.from({ length: 20 }, (_, index) => secrets.write(`s${index}`, String(index))));
  expect(Object.keys(JSON.parse(readFileSync(path(), 'utf8')).entries)).toHaveLength(20);
});

it('asks again for what it cannot decrypt, and leaves it where it is', async () => {
  await open(2).write('token', 'abc');
  const before = readFileSync(path(), 'utf8');
  expect(await open(1).read('token')).toBeUndefined();
  expect(readFileSync(path(), 'utf8')).toBe(before);
  expect(events).toEqual(['secrets.unreadable']);
});

it('seals anew what was sealed with an older key', async () => {
  await open(1).write('token', 'abc');
  expect(await open(2).read('token')).toBe('abc');
  expect(await open(1).read('token')).toBeUndefined();
});

it.each(['', 'not json', '{"version":2,"entries":{}}', '{"version":1,"entries":{"a":7}}'])(
  'reads nothing from %j, and puts it aside before it writes',
  async (content) => {
    writeFileSync(path(), content);
    const secrets = open();
    expect(await secrets.read('token')).toBeUndefined();
    await secrets.write('token', 'abc');
    expect(await secrets.read('token')).toBe('abc');
    const aside = readdirSync(folder).filter((name) => name.includes('unreadable'));
    expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([content]);
  },
);
