import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalFromFen, fen } from '#shared/money.ts';
import { readSpend } from './spend-sum.ts';

const balanceFen = fen(40_000);

describe('a sale', () => {
  it.each([
    ['', 'amount.missing'],
    ['0', 'amount.not-positive'],
    ['-5', 'amount.not-positive'],
    ['1.234', 'amount.too-many-decimals'],
    ['123456789012', 'amount.too-large'],
    ['😀', 'amount.not-a-number'],
    ['1,23,4', 'amount.not-a-number'],
    ['400.01', 'amount.exceeds-balance'],
  ])('of %j is refused as %s before anything is sent', (typed, code) => {
    expect(readSpend({ typed, discountTyped: null, balanceFen })).toMatchObject({
      ok: false,
      at: 'price',
      failure: { code, money: 'not-moved' },
    });
  });

  it.each([
    ['１８８．５', 18_850],
    ['1,00', 100],
    ['¥188', 18_800],
  ])('of %j is understood', (typed, toPayFen) => {
    expect(readSpend({ typed, discountTyped: null, balanceFen })).toMatchObject({
      ok: true,
      sum: { toPayFen },
    });
  });

  it('names the balance when it is too small', () => {
    expect(readSpend({ typed: '500', discountTyped: '20', balanceFen })).toMatchObject({
      failure: { code: 'amount.exceeds-balance', params: { balance: '400.00' } },
    });
  });

  it.each(['188', '200'])('is not paid by a coupon of %s alone', (discountTyped) => {
    expect(readSpend({ typed: '188', discountTyped, balanceFen })).toMatchObject({
      ok: false,
      at: 'discount',
      failure: { code: 'coupon.exceeds-price' },
    });
  });

  it('a coupon without an amount is asked about', () => {
    expect(readSpend({ typed: '188', discountTyped: '', balanceFen })).toMatchObject({
      ok: false,
      at: 'discount',
      failure: { code: 'amount.missing' },
    });
  });

  it('adds up to the fen: price = to pay + discount, balance = to pay + afterwards', () => {
    const amount = fc.integer({ min: 1, max: 99_999_999 }).map(fen);
    fc.assert(
      fc.property(amount, amount, amount, (price, discount, balance) => {
        const reading = readSpend({
          typed: decimalFromFen(price),
          discountTyped: decimalFromFen(discount),
          balanceFen: balance,
        });
        const possible = discount < price && price - discount <= balance;
        expect(reading.ok).toBe(possible);
        if (!reading.ok) return;
        expect(reading.sum.toPayFen + reading.sum.discountFen).toBe(price);
        expect(reading.sum.toPayFen + reading.sum.afterFen).toBe(balance);
      }),
    );
  });
});
