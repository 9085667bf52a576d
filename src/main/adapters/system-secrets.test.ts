import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { createFakeElectron } from '../testing/fake-electron.ts';

vi.mock('electron', async () => (await import('../testing/fake-electron.ts')).createFakeElectron());
const { safeStorage } = (await import('electron')) as unknown as ReturnType<typeof createFakeElectron>;
const { openSystemSecrets } = await import('./system-secrets.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guitai-system-'));
  Object.assign(safeStorage, { available: true, backend: 'gnome_libsecret', key: 1 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (platform: NodeJS.Platform = 'linux') => openSystemSecrets(folder, () => {}, platform);

it.each([
  ['linux', 'gnome_libsecret', 'system'],
  ['linux', 'kwallet', 'system'],
  ['linux', 'kwallet5', 'system'],
  ['linux', 'kwallet6', 'system'],
  ['linux', 'basic_text', 'memory'],
  ['linux', 'unknown', 'memory'],
  ['darwin', 'unknown', 'system'],
  ['win32', 'unknown', 'system'],
] as const)('on %s with %s keeps secrets in: %s', async (platform, backend, kind) => {
  safeStorage.backend = backend;
  const secrets = await open(platform);
  await secrets.write('token', 'CANARY');
  expect([secrets.kind, await secrets.read('token')]).toEqual([kind, 'CANARY']);
  expect(readdirSync(folder)).toHaveLength(kind === 'system' ? 1 : 0);
});

it('writes nothing where the system has no key', async () => {
  safeStorage.available = false;
  const secrets = await open('win32');
  await secrets.write('token', 'CANARY');
  expect([secrets.kind, readdirSync(folder)]).toEqual(['memory', []]);
  await secrets.remove('token');
  expect(await secrets.read('token')).toBeUndefined();
});

describe('on the disk', () => {
  const stored = () => readFileSync(join(folder, 'secrets-system.json'), 'utf8');

  it('nothing can be read', async () => {
    await (await open()).write('token', 'CANARY');
    expect(stored()).not.toContain('CANARY');
    expect(await (await open()).read('token')).toBe('CANARY');
  });

  it('what another key sealed is asked for again, and stays', async () => {
    safeStorage.key = 2;
    await (await open()).write('token', 'abc');
    const before = stored();
    safeStorage.key = 1;
    expect(await (await open()).read('token')).toBeUndefined();
    expect(stored()).toBe(before);
  });

  it('what an older key sealed is sealed anew', async () => {
    await (await open()).write('token', 'abc');
    const before = stored();
    safeStorage.key = 2;
    expect(await (await open()).read('token')).toBe('abc');
    expect(stored()).not.toBe(before);
  });

  it('one secret does not pass for another', async () => {
    const secrets = await open();
    await secrets.write('token', 'abc');
    const { version, entries } = JSON.parse(stored());
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      join(folder, 'secrets-system.json'),
      JSON.stringify({ version, entries: { other: entries.token } }),
    );
    expect(await (await open()).read('other')).toBeUndefined();
  });
});
