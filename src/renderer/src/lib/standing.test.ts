import { expect, it } from 'vitest';
import { standingOf } from './standing.ts';

it('tells an alarm from a case by its failure', () => {
  const failure = (code: 'operation.contradicted' | 'vendor.timeout') =>
    ({ code, money: 'undecided' }) as const;
  expect(standingOf({ state: 'person', failure: failure('operation.contradicted') })).toBe('alarm');
  expect(standingOf({ state: 'person', failure: failure('vendor.timeout') })).toBe('person');
  expect(standingOf({ state: 'person', failure: null })).toBe('person');
});

it('leaves what has been decided at rest, whatever its failure was', () => {
  const failure = { code: 'operation.contradicted', money: 'not-moved' } as const;
  expect(standingOf({ state: 'not-applied-by-person', failure })).toBe('at-rest');
  expect(standingOf({ state: 'unknown', failure: null })).toBe('finding-out');
});
