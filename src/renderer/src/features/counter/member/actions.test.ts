import { describe, expect, it } from 'vitest';
import type { Card } from '#shared/contract/member.ts';
import { CAPABILITIES } from '#shared/contract/session.ts';
import { fen } from '#shared/money.ts';
import { offeredActions } from './actions.ts';

const card: Card = {
  cardId: '4',
  cardNo: '7919121420122',
  title: '活动卡',
  kind: 'event',
  colour: null,
  balanceFen: fen(40_000),
  principalFen: fen(20_000),
  giftFen: fen(20_000),
  openedAt: null,
  eventCards: [],
  openOperationId: null,
};
const all = { card, capabilities: CAPABILITIES, connected: true, offline: false };

describe('the actions for a member', () => {
  it('are all there for an account that may do all', () => {
    expect(offeredActions(all).map(({ action }) => action)).toEqual([
      'top-up',
      'spend',
      'refund',
      'open-card',
      'records',
    ]);
    expect(offeredActions(all).every(({ obstacle }) => obstacle === null)).toBe(true);
  });

  it('leave out what the account may not do', () => {
    const offered = offeredActions({ ...all, capabilities: ['spend', 'refund-top-up'] });
    expect(offered.map(({ action }) => action)).toEqual(['spend', 'refund']);
  });

  it('rest while an operation on the card is open, but other cards and records do not', () => {
    const busy = { ...card, openOperationId: '5b0c5f0e-5d0e-4b8c-9d0e-0c8f6a4b2a11' };
    const offered = offeredActions({ ...all, card: busy });
    expect(offered.map(({ obstacle }) => obstacle)).toEqual([
      'card-busy',
      'card-busy',
      'card-busy',
      null,
      null,
    ]);
  });

  it('all rest while the vendor is out of reach', () => {
    const offered = offeredActions({ ...all, offline: true });
    expect(offered.map(({ obstacle }) => obstacle)).toEqual(Array(5).fill('offline'));
  });

  it('say that there is no card, or no line to the core', () => {
    expect(offeredActions({ ...all, card: null })[0]?.obstacle).toBe('no-card');
    expect(
      offeredActions({ ...all, connected: false }).every(({ obstacle }) => obstacle === 'disconnected'),
    ).toBe(true);
  });
});
