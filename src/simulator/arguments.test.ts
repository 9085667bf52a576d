import { expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

it.each([
  [['--port', '80000'], '--port must be a whole number'],
  [['--port', 'x'], '--port must be a whole number'],
  [['--port'], '--port'],
  [['--seed', '1.5'], '--seed must be a whole number'],
  [['--members', '6000000'], '--members must be a whole number'],
  [['--sed', '1'], '--sed'],
  [['extra'], 'extra'],
  [['--state='], '--state needs'],
])('%j is refused with a sentence', (argv, word) => {
  expect(readArguments(argv)).toEqual({ problem: expect.stringContaining(word) });
});

it('reads what is asked for', () => {
  expect(readArguments([])).toEqual({ port: 8787, seed: 1, state: 'memory' });
  expect(
    readArguments(['--port', '0', '--seed', '7', '--members', '1000000', '--state', '/tmp/x.sqlite']),
  ).toEqual({
    port: 0,
    seed: 7,
    members: 1_000_000,
    state: { file: '/tmp/x.sqlite' },
  });
  expect(readArguments(['-h'])).toBe('help');
});
