import { describe, expect, it } from 'vitest';
import { fen } from '#shared/money.ts';
import type { VendorRecordRow } from '../vendors/vendor.ts';
import { candidates } from './candidate.ts';

const row: VendorRecordRow = {
  kind: 'top-up',
  recordId: '51',
  orderNo: '71019122016110',
  userId: '7',
  nickname: '小练习',
  phone: '13800001001',
  cardId: '4',
  cardNo: '7919121420122',
  cardTitle: '练习茶铺活动卡',
  amount: fen(20_000),
  gift: fen(20_000),
  eventId: '9',
  promotion: null,
  channel: 'shop',
  storeId: '3',
  shopName: '练习茶铺南屏店',
  note: '余额充值',
  atMs: 1_576_832_481_514,
};
const snapshot = {
  recordKind: 'top-up',
  seenRecordIds: ['49', '50'],
  complete: true,
  cardIds: ['4'],
  eventCardState: null,
} as const;
const expected = { userId: '7', cardId: '4', amount: fen(20_000), gift: fen(20_000), storeIds: ['3', '4'] };
const find = (rows: readonly VendorRecordRow[], claimed: readonly string[] = []) =>
  candidates(
    rows,
    { ...snapshot, seenRecordIds: [...snapshot.seenRecordIds], cardIds: ['4'] },
    new Set(claimed),
    expected,
  );

describe('the record of an operation', () => {
  it('is the new one with its card and amounts', () => {
    expect(find([{ ...row, recordId: '50' }, row])).toEqual([row]);
  });

  it.each([
    ['was there before', { recordId: '50' }],
    ['is another member’s', { userId: '8' }],
    ['is on another card', { cardId: '3' }],
    ['has another amount', { amount: fen(20_001) }],
    ['has another gift', { gift: fen(0) }],
    ['was made in the member’s app', { channel: 'app' }],
    ['was made in a shop that is not ours', { storeId: '2' }],
  ] as const)('is none that %s', (_why, given) => {
    expect(find([{ ...row, ...given }])).toEqual([]);
  });

  it('is none that another operation has claimed', () => {
    expect(find([row], ['51'])).toEqual([]);
  });

  it('may be of an unknown shop and way, and have no gift told', () => {
    const vague = { ...row, storeId: null, channel: 'unknown', gift: null } as const;
    expect(find([vague])).toEqual([vague]);
  });

  it('does not depend on the time', () => {
    const old = { ...row, atMs: 0 };
    expect(find([old])).toEqual([old]);
  });

  it('is not chosen where two fit', () => {
    expect(find([row, { ...row, recordId: '52' }])).toHaveLength(2);
  });
});
