import { expect, it } from 'vitest';
import { readSimCardNumber } from './sim-card-number.ts';

it.each([
  ['8742999', '8742999'],
  [' 8986 0012 3456 7890 1234\n', '89860012345678901234'],
  ['８９８６-0012', '89860012'],
  ['8986001234567890123d', '8986001234567890123D'],
])('%j', (text, number) => {
  expect(readSimCardNumber(text)).toBe(number);
});

it.each(['', '123', 'ABCD', 'https://example.com/8742999', '87429 99&x', '9'.repeat(33), '八七四二'])(
  '%j is none',
  (text) => {
    expect(readSimCardNumber(text)).toBeUndefined();
  },
);
