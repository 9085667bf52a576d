import { describe, expect, it } from 'vitest';
import { fen } from '#shared/money.ts';
import { orderNumberOf } from './order-number.ts';
import { type OrderShown, sightOrder } from './order-sighting.ts';

/** Before: 500.00 in the purse, 1,024 MB on the card, a price of 88.50. */
const shown = (now: Partial<OrderShown>): OrderShown => ({
  price: fen(8_850),
  balanceBefore: fen(50_000),
  balanceNow: fen(50_000),
  totalMbBefore: 1_024,
  totalMbNow: 1_024,
  otherPrices: [],
  doubtfulPrices: [],
  latePrices: [],
  ...now,
});
const paid = { balanceNow: fen(41_150) };
const grown = { totalMbNow: 2_048 };

describe('the traces of an order', () => {
  it('both: it is ours', () => {
    expect(sightOrder(shown({ ...paid, ...grown }))).toEqual({
      fitting: [null],
      lookalikes: 1,
      strangers: 0,
      sumHolds: true,
      expectedBalance: 41_150,
    });
  });

  it('none: nothing happened, as far as can be seen', () => {
    expect(sightOrder(shown({}))).toMatchObject({ fitting: [], lookalikes: 0, sumHolds: true });
    expect(sightOrder(shown({ totalMbNow: null }))).toMatchObject({ lookalikes: 0, sumHolds: true });
  });

  it.each([
    ['paid, not grown', paid],
    ['paid, growth unknown before', { ...paid, ...grown, totalMbBefore: null }],
    ['paid, growth unknown now', { ...paid, totalMbNow: null }],
    ['paid, shrunk', { ...paid, totalMbNow: 512 }],
  ])('%s: it may be ours, and proves nothing', (_, now) => {
    expect(sightOrder(shown(now))).toMatchObject({ fitting: [], lookalikes: 1 });
  });

  it.each([
    ['grown, not paid', grown],
    ['another amount', { balanceNow: fen(41_149), ...grown }],
    ['the purse was filled', { balanceNow: fen(60_000) }],
    ['paid twice', { balanceNow: fen(32_300), ...grown }],
  ])('%s: it does not add up', (_, now) => {
    expect(sightOrder(shown(now))).toMatchObject({ fitting: [], sumHolds: false });
  });

  it('other orders on the purse are counted, and an undecided one makes everything uncertain', () => {
    const others = { otherPrices: [fen(1_000), fen(500)] };
    expect(sightOrder(shown({ ...others, balanceNow: fen(39_650), ...grown }))).toMatchObject({
      fitting: [null],
      expectedBalance: 39_650,
    });
    expect(sightOrder(shown({ ...others, balanceNow: fen(48_500) }))).toMatchObject({
      fitting: [],
      lookalikes: 0,
      sumHolds: true,
    });
    expect(sightOrder(shown({ otherPrices: null, ...paid, ...grown }))).toMatchObject({
      fitting: [],
      strangers: 1,
      sumHolds: false,
    });
  });
});

describe('beside an earlier order that was paid before or after the first reading', () => {
  const earlier = { doubtfulPrices: [fen(8_850), fen(1_000)] };

  it.each([
    ['nothing more is missing', 50_000, 0],
    ['one of the two is', 41_150, 1],
    ['the other is, which is not this price', 49_000, 0],
    ['this price and the other are', 40_150, 1],
    ['both equal ones are', 32_300, 1],
    ['all are', 31_300, 1],
    ['something else is', 45_000, 0],
  ])('%s: it proves nothing, and may be ours where the price is among it', (_, now, lookalikes) => {
    expect(sightOrder(shown({ ...earlier, ...grown, balanceNow: fen(now) }))).toEqual({
      fitting: [],
      lookalikes,
      strangers: 1,
      sumHolds: false,
      expectedBalance: null,
    });
  });
});

describe('beside orders that were taken for not carried out', () => {
  const late = { latePrices: [fen(8_850), fen(1_000)] };

  it.each([
    ['nothing is missing', 50_000, 0],
    ['this price is', 41_150, 1],
    ['this price and an equal one are', 32_300, 1],
    ['this price and another are', 40_150, 1],
    ['all are', 31_300, 1],
    ['only the other one is', 49_000, 0],
    ['something else is', 45_000, 0],
    ['the purse was filled', 60_000, 0],
  ])('%s: it may be ours where its price is among what is missing', (_, now, lookalikes) => {
    expect(sightOrder(shown({ ...late, balanceNow: fen(now) }))).toMatchObject({
      fitting: [],
      lookalikes,
      sumHolds: now === 50_000,
    });
  });

  it('alone decides as ever', () => {
    expect(sightOrder(shown({ ...late, ...paid, ...grown }))).toMatchObject({
      fitting: [null],
      sumHolds: true,
    });
  });
});

describe('an order number', () => {
  it('is 24 digits that follow from the operation alone', () => {
    const id = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
    expect(orderNumberOf(id)).toMatch(/^\d{24}$/);
    expect(orderNumberOf(id)).toBe(orderNumberOf(id));
    expect(orderNumberOf('00000000-0000-4000-8000-000000000001')).toMatch(/^\d{24}$/);
    const numbers = Array.from({ length: 1_000 }, () => orderNumberOf(crypto.randomUUID()));
    expect(new Set(numbers).size).toBe(1_000);
  });
});
