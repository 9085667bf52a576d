import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statusOf, takeFrom } from './split.ts';

const purse = fc.record({
  eventCardId: fc.option(fc.nat(99)),
  capitalFen: fc.nat(50_000),
  sendFen: fc.nat(50_000),
});

it('takes exactly the amount, never more than a purse holds, and nothing behind a purse that is not empty', () => {
  fc.assert(
    fc.property(
      fc.array(purse, { maxLength: 6 }),
      fc.integer({ min: 1, max: 400_000 }),
      (purses, amountFen) => {
        const all = purses.reduce((sum, one) => sum + one.capitalFen + one.sendFen, 0);
        const parts = takeFrom(purses, amountFen);
        expect(parts === undefined).toBe(all < amountFen);
        if (parts === undefined) return;
        expect(parts.reduce((sum, part) => sum + part.capitalFen + part.sendFen, 0)).toBe(amountFen);
        const full = purses.filter((one) => one.capitalFen + one.sendFen > 0);
        parts.forEach((part, index) => {
          const from = full[index];
          expect(part.capitalFen).toBeLessThanOrEqual(from?.capitalFen ?? -1);
          expect(part.sendFen).toBeLessThanOrEqual(from?.sendFen ?? -1);
          if (part.sendFen > 0 || index < parts.length - 1) expect(part.capitalFen).toBe(from?.capitalFen);
          if (index < parts.length - 1) expect(part.sendFen).toBe(from?.sendFen);
        });
      },
    ),
  );
});

it.each([
  [1, 20_000, 20_000, 1],
  [1, 19_999, 20_000, 2],
  [2, 0, 1, 2],
  [2, 0, 0, 3],
  [3, 20_000, 20_000, 1],
  [5, 0, 0, 5],
  [9, 0, 0, 9],
] as const)(
  'from status %i with %i and %i left, an entry of 200 and 200 has status %i',
  (status, capitalFen, sendFen, next) => {
    expect(statusOf({ recharge_fen: 20_000, gift_fen: 20_000, status }, capitalFen, sendFen)).toBe(next);
  },
);
