import { randomUUID } from 'node:crypto';
import type { Journal } from '#core/journal/journal.ts';
import { openJournal } from '#core/journal/open-journal.ts';
import type { OperationDraft } from '#core/journal/stored-operation.ts';
import { fen } from '#shared/money.ts';
import { realClock } from './ports.ts';

/** A journal on a real file, as the core opens it. */
export function openTestJournal(path: string): Journal {
  return openJournal({
    path,
    clock: realClock,
    ids: { uuid: randomUUID },
    host: { kind: 'node', mode: 'live', version: '0.0.0-test', timeZone: 'Asia/Shanghai' },
  });
}

export const TEST_REALM = { vendor: 'liyuquan', account: 'https://vendor.example/' } as const;

/** A top-up of 200 yuan on card 3 of member 7, or what is given instead. */
export function draft(given: Partial<OperationDraft> = {}): OperationDraft {
  return {
    ...TEST_REALM,
    operationId: randomUUID(),
    kind: 'top-up',
    userId: '7',
    phone: '13800001001',
    phoneMasked: '138****1001',
    nickname: '小练习',
    cardId: '3',
    cardNo: '7919121420122',
    cardTitle: '练习茶铺储值卡',
    amount: fen(20_000),
    gift: fen(0),
    discount: fen(0),
    coupon: null,
    eventId: null,
    storeEventId: null,
    refundedOrderNo: null,
    requestHash: 'hash',
    snapshot: {
      recordKind: 'top-up',
      seenRecordIds: ['50'],
      complete: true,
      cardIds: ['3'],
      eventCardState: null,
    },
    before: { balanceFen: fen(9_000), principalFen: null, giftFen: null },
    operator: 'dianzhang',
    shopId: '3',
    shopName: '练习茶铺南屏店',
    vendorOffsetMs: 12,
    ...given,
  };
}
