import { describe, expect, it } from 'vitest';
import type { TopUpOffer } from '#shared/contract/member.ts';
import { fen } from '#shared/money.ts';
import { readTopUp } from './top-up-sum.ts';

const promotion = {
  eventId: '9',
  title: '充200 送200',
  summary: '',
  payFen: fen(20_000),
  giftFen: fen(20_000),
};
const free: TopUpOffer = { promotions: [promotion], freeAmountAllowed: true };
const eventsOnly: TopUpOffer = { promotions: [promotion], freeAmountAllowed: false };
const balanceFen = fen(1_050);

describe('a top-up', () => {
  it('with a promotion is exactly the promotion', () => {
    expect(readTopUp({ offer: eventsOnly, eventId: '9', typed: '', balanceFen })).toEqual({
      ok: true,
      sum: { eventId: '9', payFen: 20_000, giftFen: 20_000, arrivesFen: 40_000, afterFen: 41_050 },
    });
  });

  it('with an amount of one’s own brings no gift', () => {
    expect(readTopUp({ offer: free, eventId: null, typed: '88.8', balanceFen })).toMatchObject({
      ok: true,
      sum: { payFen: 8_880, giftFen: 0, arrivesFen: 8_880, afterFen: 9_930 },
    });
  });

  it.each([
    [free, null, '', 'amount.missing'],
    [free, null, '0', 'amount.not-positive'],
    [free, null, '-1', 'amount.not-positive'],
    [free, null, '0.001', 'amount.too-many-decimals'],
    [free, null, '123456789012', 'amount.too-large'],
    [free, null, '一百', 'amount.not-a-number'],
    [eventsOnly, null, '100', 'amount.free-not-allowed'],
    [free, '10', '', 'event.not-found'],
  ] as const)('%# is refused in words', (offer, eventId, typed, code) => {
    expect(readTopUp({ offer, eventId, typed, balanceFen })).toMatchObject({ ok: false, failure: { code } });
  });
});
