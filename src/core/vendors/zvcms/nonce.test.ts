import { expect, it } from 'vitest';
import { createNonces } from './nonce.ts';

it('gives positive integers of nine digits', () => {
  const nonce = createNonces({ uuid: () => crypto.randomUUID() });
  for (let drawn = 0; drawn < 1_000; drawn += 1) expect(nonce()).toMatch(/^[1-9]\d{8}$/);
});

it('never gives the same twice in a row, whatever chance says', () => {
  const ids = ['0', '0', '0', '1'].map((digit) => `${digit.repeat(8)}-${digit.repeat(4)}-4000-8000-0`);
  const nonce = createNonces({ uuid: () => ids.shift() ?? '' });
  expect(nonce()).toBe('100000000');
  expect(nonce()).not.toBe('100000000');
});
