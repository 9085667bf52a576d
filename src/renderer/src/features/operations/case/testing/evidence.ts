import type { Operation } from '#shared/contract/operation.ts';
import type { Case } from '#shared/contract/reconciliation.ts';
import type { VendorRecord } from '#shared/contract/record.ts';
import { fen } from '#shared/money.ts';

/** A spend of one yuan that waits for a person. */
export const operation = (changes: Partial<Operation> = {}): Operation => ({
  operationId: '00000000-0000-4000-8000-000000000001',
  kind: 'spend',
  state: 'person',
  verdict: 'undecided',
  userId: '7',
  nicknameMasked: '小*',
  phoneMasked: '138****1001',
  cardId: '3',
  cardNo: null,
  cardTitle: '储值卡',
  amountFen: fen(100),
  giftFen: fen(0),
  discountFen: fen(0),
  couponTitle: null,
  before: { balanceFen: fen(1_000), principalFen: null, giftFen: null },
  after: null,
  orderNo: null,
  recordId: null,
  refundedOrderNo: null,
  linkedTo: null,
  failure: null,
  operator: 'dianzhang',
  shopName: '南屏店',
  startedAt: 0,
  decidedAt: null,
  ...changes,
});

/** A record of the vendor that looks like that spend. */
export const record = (recordId: string, changes: Partial<VendorRecord> = {}): VendorRecord => ({
  kind: 'spend',
  recordId,
  orderNo: `711${recordId}`,
  userId: '7',
  nicknameMasked: '小*',
  phoneMasked: '138****1001',
  cardId: '3',
  cardNo: '79',
  cardTitle: '储值卡',
  amountFen: fen(100),
  giftFen: null,
  promotion: null,
  channel: 'shop',
  shopName: '南屏店',
  note: '',
  at: 0,
  operationId: null,
  refunded: false,
  ...changes,
});

type Row = { readonly record: VendorRecord; readonly seenBefore?: boolean };

export const evidence = (rows: readonly Row[], changes: Partial<Operation> = {}) => ({
  operation: operation(changes),
  records: rows.map((row) => ({ seenBefore: false, fits: true, ...row })) satisfies Case['records'],
  linked: [] as Operation[],
});
