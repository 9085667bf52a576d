import { expect, it } from 'vitest';
import { token } from './signing.ts';
import vectors from './signing.vectors.json' with { type: 'json' };

it.each(vectors)('makes the token of nonce $parts.nonce', ({ parts, key, token: expected }) => {
  expect(token(parts, key)).toBe(expected);
});

it('has the form of the document’s sample: URL-encoded base64 of 20 bytes', () => {
  const sample = '0%2B%2B3c6hthjwAml4ABAXOYF4Q6UY%3D';
  expect(Buffer.from(decodeURIComponent(sample), 'base64')).toHaveLength(20);
  const [vector] = vectors;
  const made = vector && token(vector.parts, vector.key);
  expect(Buffer.from(decodeURIComponent(made ?? ''), 'base64')).toHaveLength(20);
});

it('changes with each of its parts and with the key', () => {
  const parts = { grantCode: 'g', nonce: '1', openId: 'o', timestamp: '2' };
  const tokens = [
    token(parts, 'k'),
    token(parts, 'l'),
    ...Object.keys(parts).map((name) => token({ ...parts, [name]: 'x' }, 'k')),
  ];
  expect(new Set(tokens).size).toBe(tokens.length);
});
