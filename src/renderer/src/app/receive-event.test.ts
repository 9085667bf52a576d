import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppInfo } from '#shared/contract/app.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { Session } from '#shared/contract/session.ts';
import { fen } from '#shared/money.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { receiveEvent } from './receive-event.ts';

const info: AppInfo = {
  version: '0.1.0',
  host: 'node',
  mode: 'training',
  secretStore: 'file',
  blocked: null,
  undecided: 0,
  shopTimeZone: 'Asia/Shanghai',
};
const session: Session = {
  state: 'lapsed',
  username: 'dianzhang',
  displayName: null,
  capabilities: [],
  shops: [],
  shop: null,
};
const operation: Operation = {
  operationId: '00000000-0000-4000-8000-000000000001',
  kind: 'spend',
  state: 'unknown',
  verdict: 'undecided',
  userId: '7',
  nicknameMasked: '小*',
  phoneMasked: '138****0001',
  cardId: '4',
  cardNo: null,
  cardTitle: '活动卡',
  amountFen: fen(100),
  giftFen: fen(0),
  discountFen: fen(0),
  couponTitle: null,
  before: null,
  after: null,
  orderNo: null,
  recordId: null,
  refundedOrderNo: null,
  linkedTo: null,
  failure: null,
  operator: 'dianzhang',
  shopName: '南屏店',
  startedAt: 1,
  decidedAt: null,
};

describe('an event of the core', () => {
  let queries: QueryClient;
  const isStale = (key: readonly unknown[]) => queries.getQueryState([...key])?.isInvalidated;

  beforeEach(() => {
    queries = new QueryClient();
    queries.setQueryData(queryKeys.info, info);
    for (const key of [queryKeys.member('7'), queryKeys.member('8'), queryKeys.cardsOnSale]) {
      queries.setQueryData(key, {});
    }
    queries.setQueryData(queryKeys.operations({ undecidedOnly: true, userId: null }), []);
  });

  it('replaces session and info', () => {
    receiveEvent(queries, { type: 'session', session });
    receiveEvent(queries, { type: 'info', info: { ...info, undecided: 3 } });
    expect(queries.getQueryData(queryKeys.session)).toEqual(session);
    expect(queries.getQueryData<AppInfo>(queryKeys.info)?.undecided).toBe(3);
  });

  it('of an operation counts the undecided and has lists and that member read anew, no other', () => {
    receiveEvent(queries, { type: 'operation', operation, undecided: 1 });
    expect(queries.getQueryData<AppInfo>(queryKeys.info)?.undecided).toBe(1);
    expect(isStale(queryKeys.operations({ undecidedOnly: true, userId: null }))).toBe(true);
    expect(isStale(queryKeys.member('7'))).toBe(true);
    expect(isStale(queryKeys.member('8'))).toBe(false);
    expect(isStale(queryKeys.cardsOnSale)).toBe(false);
  });

  it('that the vendor is back has everything read anew; that it is gone, nothing', () => {
    const tell = (state: 'online' | 'offline') =>
      receiveEvent(queries, {
        type: 'connectivity',
        connectivity: { state, since: 1, cause: state === 'offline' ? 'refused' : null },
      });
    tell('online');
    tell('offline');
    expect(isStale(queryKeys.member('8'))).toBe(false);
    tell('online');
    expect(isStale(queryKeys.member('8'))).toBe(true);
    expect(queries.getQueryData(queryKeys.connectivity)).toMatchObject({ state: 'online' });
  });

  it('that a desk’s vendor is back has what that vendor told read anew, and nothing else', () => {
    const tell = (vendor: 'sim-agent' | 'zvcms', state: 'online' | 'offline') =>
      receiveEvent(queries, {
        type: 'desk-line',
        vendor,
        connectivity: { state, since: 1, cause: state === 'offline' ? 'refused' : null },
      });
    queries.setQueryData(queryKeys.simCard('8742001'), {});
    const gifts = queryKeys.giftCards({ giftUserId: '1', userId: null, recycled: false });
    queries.setQueryData(gifts, {});
    tell('sim-agent', 'offline');
    tell('zvcms', 'online');
    expect(queries.getQueryData(queryKeys.deskLine('sim-agent'))).toMatchObject({ state: 'offline' });
    expect(queries.getQueryData(queryKeys.connectivity)).toBeUndefined();
    tell('sim-agent', 'online');
    expect(isStale(queryKeys.simCard('8742001'))).toBe(true);
    expect(isStale(gifts)).toBe(false);
    expect(isStale(queryKeys.member('8'))).toBe(false);
  });
});
