import { describe, expect, it } from 'vitest';
import {
  addFen,
  decimalFromFen,
  fen,
  fenFromDecimal,
  formatYuan,
  MAX_AMOUNT_FEN,
  readAmount,
  subtractFen,
} from './money.ts';

describe('an amount as a person types it', () => {
  it.each([
    ['200', 200_00],
    ['0.01', 1],
    ['1582.4', 1582_40],
    ['2.', 2_00],
    ['.5', 50],
    ['００１２．５０', 12_50],
    ['１２。５', 12_50],
    ['￥20', 20_00],
    ['¥ 20', 20_00],
    ['20元', 20_00],
    ['1,234', 1234_00],
    ['1，234.5', 1234_50],
    ['12,5', 12_50],
    ['12,50', 12_50],
    ['1,234,567.89', undefined],
    ['999999.99', MAX_AMOUNT_FEN],
    [' 2 0 0 ', 200_00],
  ])('%j', (typed, amount) => {
    const reading = readAmount(typed);
    expect(reading).toEqual(
      amount === undefined ? { ok: false, problem: 'too-large' } : { ok: true, fen: amount },
    );
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['¥', 'missing'],
    ['元', 'missing'],
    ['0', 'not-positive'],
    ['0.00', 'not-positive'],
    ['-5', 'not-positive'],
    ['-1,234', 'not-positive'],
    ['１２．３４５', 'too-many-decimals'],
    ['1.001', 'too-many-decimals'],
    ['1000000', 'too-large'],
    ['123456789012', 'too-large'],
    ['9'.repeat(400), 'too-large'],
    ['abc', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['1,23,4', 'not-a-number'],
    ['1,2345', 'not-a-number'],
    ['1.234,56', 'not-a-number'],
    // A comma here would be a decimal point to some: it is not guessed at.
    ['0,123', 'not-a-number'],
    ['01,234', 'not-a-number'],
    ['+5', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['二十', 'not-a-number'],
    ['😀', 'not-a-number'],
    ['٥', 'not-a-number'],
    ['.', 'not-a-number'],
    [',', 'not-a-number'],
    ['1\u200b2', 'not-a-number'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(readAmount(typed)).toEqual({ ok: false, problem });
  });
});

describe('an amount as a machine writes it', () => {
  it.each([
    ['200', 200_00],
    ['200.0', 200_00],
    ['200.00', 200_00],
    ['200.000000', 200_00],
    ['1582.4', 1582_40],
    ['0', 0],
    ['-0.00', 0],
    ['-3.5', -350],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s', (text, amount) => {
    expect(fenFromDecimal(text)).toBe(amount);
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '1.',
    '.5',
    '1.001',
    '1E+2',
    '1e2',
    '+1',
    '0x1',
    'NaN',
    '1,000',
    '90071992547409.92',
    '9'.repeat(15),
    '１',
  ])('%j is none', (text) => {
    expect(fenFromDecimal(text)).toBeUndefined();
  });
});

describe('writing and adding', () => {
  it.each([
    [0, '0.00', '0.00'],
    [1, '0.01', '0.01'],
    [-1, '-0.01', '-0.01'],
    [123456789, '1234567.89', '1,234,567.89'],
    [-100000, '-1000.00', '-1,000.00'],
  ])('%i fen', (amount, decimal, people) => {
    expect(decimalFromFen(fen(amount))).toBe(decimal);
    expect(formatYuan(fen(amount))).toBe(people);
  });

  it('adds, subtracts, and refuses what is no whole number of fen', () => {
    expect(addFen(fen(10), fen(20), fen(-5))).toBe(25);
    expect(addFen()).toBe(0);
    expect(subtractFen(fen(10), fen(30))).toBe(-20);
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => fen(value)).toThrow(RangeError);
    }
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
  });
});
