import { expect, it } from 'vitest';
import { dakashiSign } from './signing.ts';

const REQUEST = { client_id: 'iot3355e802d44ay95yeev2', serial_no: '87000001', timestamp: 1_487_560_009 };

it('signs the request of the document with the secret s3cr3t', () => {
  expect(dakashiSign(REQUEST, 's3cr3t')).toBe('E51509A5301462DB6E69FE7A22201270526076E2');
});

it('sorts by name and leaves the signature itself out', () => {
  const turned = { timestamp: 1_487_560_009, sign: 'x', serial_no: '87000001', client_id: REQUEST.client_id };
  expect(dakashiSign(turned, 's3cr3t')).toBe(dakashiSign(REQUEST, 's3cr3t'));
});

it('does not URL-encode', () => {
  // printf 'a=1 2&b=卡s' | sha1sum
  expect(dakashiSign({ b: '卡', a: '1 2' }, 's')).toBe('AC39DDEE18EC95060B268879F3784FDD36D3556E');
});
