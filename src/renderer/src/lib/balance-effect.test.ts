import { describe, expect, it } from 'vitest';
import { fen } from '#shared/money.ts';
import { balanceEffect } from './balance-effect.ts';

describe('balanceEffect', () => {
  it.each([
    ['top-up', 100],
    ['spend', -100],
    ['refund-spend', 100],
    ['refund-top-up', -100],
    ['cash-back', null],
    ['open-card', null],
    ['data-package', -100],
  ] as const)('%s of 1 yuan: %s fen', (kind, effect) => {
    expect(balanceEffect(kind, fen(100))).toBe(effect);
  });

  it('of nothing is nothing, not minus nothing', () => {
    expect(Object.is(balanceEffect('spend', fen(0)), 0)).toBe(true);
  });
});
