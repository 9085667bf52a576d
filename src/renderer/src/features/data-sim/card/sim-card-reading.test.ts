import { describe, expect, it } from 'vitest';
import type { SimCardView } from '#shared/contract/data-sim.ts';
import { failed, ok } from '#shared/contract/failure.ts';
import { fen } from '#shared/money.ts';
import { isCutOff, nextReading } from './sim-card-reading.ts';

const read: SimCardView = {
  cardNo: '8742001',
  flow: ok({ cardNo: '8742001', iccid: '', totalMb: 10, usedMb: 1, remainingMb: 9, expires: null }),
  state: ok({ active: true, realName: true }),
  realName: ok({ state: 'done', link: null }),
  packages: ok([{ packageId: '4', name: '10G', priceFen: fen(1_500) }]),
  balance: ok({ balanceFen: fen(50_000) }),
  other: ok({ total: 7 }),
  openOrderId: null,
};
const lost = failed('vendor.unreachable');
const cutOff: SimCardView = {
  ...{ cardNo: '8742001', flow: lost, state: lost, realName: lost, packages: lost, balance: lost },
  ...{ other: lost, openOrderId: null },
};

describe('a card that is read anew', () => {
  it('is what was read', () => {
    expect(nextReading(undefined, read, 5)).toEqual({ card: read, readAt: 5, old: false });
    const newer = { ...read, balance: ok({ balanceFen: fen(1) }) };
    expect(nextReading({ card: read, readAt: 5, old: true }, newer, 9)).toEqual({
      card: newer,
      readAt: 9,
      old: false,
    });
  });

  it('stays as it was where nothing got through, with its time, and is called old', () => {
    const before = { card: read, readAt: 5, old: false };
    const openOrderId = '00000000-0000-4000-8000-000000000001';
    expect(nextReading(before, { ...cutOff, openOrderId }, 9)).toEqual({
      card: { ...read, openOrderId },
      readAt: 5,
      old: true,
    });
    expect(nextReading(before, { ...cutOff, other: ok({ total: 8 }) }, 9).card.other).toEqual(
      ok({ total: 8 }),
    );
  });

  it('has nothing to fall back on where it was never read', () => {
    const first = nextReading(undefined, cutOff, 5);
    expect(first).toEqual({ card: cutOff, readAt: 5, old: false });
    expect(nextReading(first, cutOff, 9)).toEqual({ card: cutOff, readAt: 9, old: false });
  });

  it('of whom only the month’s total is asked keeps that total', () => {
    const none = failed('vendor.not-set-up');
    const only = { ...cutOff, flow: none, state: none, realName: none, packages: none, balance: none };
    const before = { card: { ...only, other: ok({ total: 7 }) }, readAt: 5, old: false };
    expect(isCutOff(only)).toBe(true);
    expect(nextReading(before, only, 9)).toEqual({ ...before, old: true });
    expect(isCutOff({ ...only, other: failed('data-sim.card-refused') })).toBe(false);
    expect(isCutOff({ ...only, other: null })).toBe(false);
  });

  it('takes what the vendor says over what was known, also when it refuses', () => {
    const refused = failed('data-sim.card-refused');
    const now = { ...cutOff, flow: refused };
    expect(isCutOff(now)).toBe(false);
    expect(nextReading({ card: read, readAt: 5, old: false }, now, 9)).toEqual({
      card: now,
      readAt: 9,
      old: false,
    });
  });
});
