import { expect, it } from 'vitest';
import { parseOptions } from './options.ts';

it('reads what start passes on', () => {
  expect(parseOptions(['--port', '0', '--data', '/d', '--browser-path', '/b', '--seed', '7'])).toEqual({
    dataDir: '/d',
    mode: 'training',
    seed: 7,
    port: 0,
    browser: '/b',
    rendererDir: null,
  });
});

it.each([
  [['--port', '65536'], '--port takes a whole number from 0 to 65535'],
  [['--port', 'x'], '--port takes'],
  [['--seed', '-1'], "Option '--seed' argument is ambiguous"],
  [['--vendor-url', 'http://vendor.test'], '--vendor-url takes'],
  [['--nonsense'], "Unknown option '--nonsense'"],
  [['stray'], 'Unexpected argument'],
])('answers %j with a sentence', (args, problem) => {
  expect(parseOptions(args)).toEqual({ problem: expect.stringContaining(problem) });
});
