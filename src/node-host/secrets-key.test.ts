import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findSecretsKey } from './secrets-key.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guitai-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes a key file once, for its owner only', () => {
  const one = findSecretsKey(folder, {});
  expect(one.place).toBe(join(folder, 'secret.key'));
  expect(statSync(one.place).mode & 0o777).toBe(0o600);
  expect(findSecretsKey(folder, {})).toEqual(one);
  expect(one.password).toMatch(/^[0-9a-f]{64}$/);
});

it('takes the environment first, and tells only its name', () => {
  const key = findSecretsKey(folder, { GUITAI_SECRET_KEY: 'sixteen-characters' });
  expect(key).toEqual({ password: 'sixteen-characters', place: 'GUITAI_SECRET_KEY' });
});

it('refuses a key that could be guessed', () => {
  expect(() => findSecretsKey(folder, { GUITAI_SECRET_KEY: 'short' })).toThrow('fewer than 16');
});
