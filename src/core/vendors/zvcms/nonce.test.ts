import { expect, it } from 'vitest';
import { createNonces } from './nonce.ts';

it('gives positive integers of nine digits', () => {
  const nonce = createNonces({ uuid: () => crypto.randomUUID() });
  for (let drawn = 0; drawn < 1_000; drawn += 1) expect(nonce()).toMatch(/^[1-9]\d{8}$/);
});

it('never gives the same twice in a row, whatever chance says', () => {
  const nonce = createNonces({ uuid: () => '00000000-0000-4000-8000-000000000000' });
  expect([nonce(), nonce(), nonce()]).toEqual(['100000000', '100000001', '100000000']);
});
