import { expect, it } from 'vitest';
import { sign } from './signing.ts';
import vectors from './signing.vectors.json' with { type: 'json' };

it.each(vectors)('signs id=$id, times=$times', (vector) => {
  expect(sign(vector)).toBe(vector.sign);
});

it('keeps the order id, secret, times, and signs nothing else', () => {
  const parts = { id: '7', secret: '密钥&x=1', times: '1' };
  expect(sign({ ...parts })).toBe(sign({ times: '1', secret: '密钥&x=1', id: '7' }));
  expect(sign({ ...parts, times: '2' })).not.toBe(sign(parts));
  expect(sign(parts)).toMatch(/^[0-9A-F]{32}$/);
});
