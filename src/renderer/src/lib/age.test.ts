import { expect, it } from 'vitest';
import { ageOf } from './age.ts';

const MINUTE = 60_000;

it.each([
  [0, { unit: 'now' }],
  [-5 * MINUTE, { unit: 'now' }],
  [MINUTE - 1, { unit: 'now' }],
  [MINUTE, { unit: 'minutes', count: 1 }],
  [60 * MINUTE - 1, { unit: 'minutes', count: 59 }],
  [60 * MINUTE, { unit: 'hours', count: 1 }],
  [47 * 60 * MINUTE, { unit: 'hours', count: 47 }],
  [48 * 60 * MINUTE, { unit: 'days', count: 2 }],
])('%i ms ago is %j', (agoMs, age) => {
  expect(ageOf(1_000_000_000_000 - agoMs, 1_000_000_000_000)).toEqual(age);
});
