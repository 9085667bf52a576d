import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { COUNTER_ARGUMENTS, readCounterArguments } from './counter-arguments.ts';
import { defaultDataDir } from './data-dir.ts';

const read = (...args: string[]) =>
  readCounterArguments(
    parseArgs({ args, options: COUNTER_ARGUMENTS, strict: false, allowPositionals: true }).values,
  );

describe('options of a counter', () => {
  it('take no empty folder for the one where the user stands', () => {
    expect(() => read('--data', '')).toThrow('--data takes a folder');
  });

  it('are training and the user’s own folder unless told otherwise', () => {
    expect(read()).toEqual({ dataDir: defaultDataDir(), mode: 'training' });
  });

  it('leave switches of Chromium alone', () => {
    expect(read('--no-sandbox', '--lang=zh', '.', '--live').mode).toBe('live');
  });

  it.each([
    ['https://vendor.test/web', 'https://vendor.test/web/'],
    ['https://vendor.test/web/', 'https://vendor.test/web/'],
    ['http://127.0.0.1:80/x', 'http://127.0.0.1/x/'],
    ['http://[::1]:9/', 'http://[::1]:9/'],
  ])('take %s as the vendor', (given, base) => {
    expect(read('--vendor-url', given).vendorBase).toBe(base);
  });

  it.each([
    'http://vendor.test/',
    'http://127.0.0.1.vendor.test/',
    'ftp://vendor.test/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:word@vendor.test/',
    'https://vendor.test/?a=1',
    'vendor.test',
    '',
  ])('refuse %j as the vendor', (given) => {
    expect(() => read('--vendor-url', given)).toThrow('--vendor-url takes');
  });

  it.each(['-1', '1.5', 'x', '', '99999999999', '１２'])('refuse %j as the seed', (given) => {
    expect(() => read(`--seed=${given}`)).toThrow('--seed takes');
  });

  it('take a million practice members, and no more than five', () => {
    expect(read('--members', '1000000').members).toBe(1_000_000);
    expect(() => read('--members', '5000001')).toThrow('--members takes');
  });
});

describe('the folder for data', () => {
  it.each([
    ['linux', {}, '/home/u/.local/share/guitai'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/guitai'],
    ['darwin', {}, '/home/u/Library/Application Support/Guitai'],
  ] as const)('on %s with %j is %s', (platform, env, path) => {
    expect(defaultDataDir(platform, env, '/home/u')).toBe(path);
  });
});
