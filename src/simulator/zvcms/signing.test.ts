import { expect, it } from 'vitest';
import { zvcmsToken } from './signing.ts';

const SAMPLE = {
  GrantCode: '782c281f62',
  Nonce: '658965',
  OpenId: '6dc05b4ac175cf316d226252b05cf685',
  Timestamp: '1547186244',
};

it("makes a token of the sample's values with the key `key`", () => {
  expect(zvcmsToken(SAMPLE, 'key')).toBe('xcDH7VMACXG7sabMPXtO%2FNVqChE%3D');
});

it('is as long as the sample of the document: URL-encoded base64 of 20 bytes', () => {
  const bytes = (token: string): number => Buffer.from(decodeURIComponent(token), 'base64').length;
  expect(bytes('0%2B%2B3c6hthjwAml4ABAXOYF4Q6UY%3D')).toBe(20);
  expect(bytes(zvcmsToken(SAMPLE, 'other'))).toBe(20);
});
