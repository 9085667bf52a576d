import { expect, it } from 'vitest';
import { sign } from './signing.ts';
import vectors from './signing.vectors.json' with { type: 'json' };

it.each(vectors)('signs $parameters', ({ parameters, secret, sign: expected }) => {
  expect(sign(parameters, secret)).toBe(expected);
});

it('sorts by name whatever the order, and leaves out the signature itself', () => {
  const signed = sign({ client_id: 'a', serial_no: '1', timestamp: 2 }, 's');
  expect(sign({ timestamp: 2, sign: 'X', serial_no: '1', client_id: 'a' }, 's')).toBe(signed);
});

it('encodes nothing', () => {
  const plain = sign({ a: '1 2&b=3' }, 's');
  expect(plain).toBe(sign({ a: '1 2', b: '3' }, 's'));
  expect(plain).not.toBe(sign({ a: '1%202%26b%3D3' }, 's'));
});
