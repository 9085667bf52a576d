import type { VendorRecordRow } from '#core/vendors/vendor.ts';
import type { OperationKind } from '#shared/contract/operation.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import { addFen, type Fen, fen, subtractFen } from '#shared/money.ts';

/** Something that the vendor carried out. `operationId` is null when it was not this counter's. */
export type Execution = {
  readonly operationId: string | null;
  readonly kind: OperationKind;
  readonly userId: string;
  readonly cardId: string;
  readonly change: Fen;
  readonly recordId: string | null;
  readonly atMs: number;
  /** When the card of a data package has grown by it. */
  readonly grownMs: number;
};

export type Request = {
  readonly kind: OperationKind;
  readonly userId: string;
  readonly cardId: string;
  readonly amount: Fen;
  readonly gift: Fen;
  readonly orderNo: string | null;
  readonly storeEventId: string | null;
  /** Of a data package. */
  readonly effective: 'this-month' | 'next-month';
};

type Row = VendorRecordRow & { readonly executedMs: number; readonly visibleMs: number };

/** What is really so at the vendor. The counter sees it only through reads that lag, fail and lie. */
export type Truth = {
  readonly executions: readonly Execution[];
  /** Carries a request out, or refuses it (false) by the vendor's own rules. */
  readonly execute: (request: Request, by: By, nowMs: number) => boolean;
  readonly rows: (kind: RecordKind, userId: string, asOfMs: number, listedMs: number) => readonly Row[];
  readonly balance: (userId: string, cardId: string, asOfMs: number) => Fen;
  /** The agent's money, from which all data packages are paid. */
  readonly purse: (asOfMs: number) => Fen;
  readonly totalMb: (cardNo: string, asOfMs: number) => number;
  readonly hasCard: (userId: string, cardId: string, asOfMs: number) => boolean;
  readonly cashedBack: (storeEventId: string, asOfMs: number) => boolean;
  readonly orders: (kind: RecordKind, userId: string) => readonly VendorRecordRow[];
};

export type By = {
  readonly operationId: string | null;
  readonly channel: VendorRecordRow['channel'];
  readonly lagMs: number;
  readonly skewMs: number;
};

export const START_BALANCE = fen(100_000);
export const START_PURSE = fen(50_000);
export const STORE = '3';
export const CARD = '3';
export const EVENT_CARD = '5';

export const RECORD_OF: Readonly<Record<OperationKind, RecordKind | null>> = {
  'top-up': 'top-up',
  spend: 'spend',
  'refund-spend': 'refund',
  'refund-top-up': 'refund',
  'cash-back': null,
  'open-card': null,
  'data-package': null,
};

export function createTruth(): Truth {
  const executions: Execution[] = [];
  const rows: Row[] = [];
  const refunded = new Set<string>();
  const eventsOf = (userId: string, cardId: string) =>
    executions.filter((one) => one.userId === userId && one.cardId === cardId);
  const balance = (userId: string, cardId: string, asOfMs: number): Fen => {
    let sum: Fen = START_BALANCE;
    for (const { atMs, change } of eventsOf(userId, cardId)) if (atMs <= asOfMs) sum = addFen(sum, change);
    return sum;
  };
  const orders = () => executions.filter(({ kind }) => kind === 'data-package');
  const purse = (asOfMs: number): Fen => {
    const spent = orders().filter(({ atMs }) => atMs <= asOfMs);
    return addFen(START_PURSE, ...spent.map(({ change }) => change));
  };
  const cashedAt = new Map<string, number>();

  const refuses = (
    { kind, userId, cardId, amount, orderNo, storeEventId }: Request,
    nowMs: number,
  ): boolean => {
    if (kind === 'data-package') return amount > purse(nowMs);
    if (kind === 'spend') return amount > balance(userId, cardId, nowMs);
    if (kind === 'cash-back') return storeEventId === null || cashedAt.has(storeEventId);
    if (kind === 'open-card') return eventsOf(userId, cardId).length > 0;
    return kind !== 'top-up' && (orderNo === null || refunded.has(orderNo));
  };

  return {
    executions,
    execute: (request, by, nowMs) => {
      if (refuses(request, nowMs)) return false;
      const { kind, userId, cardId, orderNo, storeEventId } = request;
      if (orderNo !== null) refunded.add(orderNo);
      if (storeEventId !== null) cashedAt.set(storeEventId, nowMs);
      const recordKind = RECORD_OF[kind];
      const recordId = recordKind === null ? null : String(rows.length + 1);
      const change = changeBy(request);
      // Next month is after the end of the play.
      const grownMs = request.effective === 'next-month' ? Number.POSITIVE_INFINITY : nowMs + by.lagMs;
      const { operationId } = by;
      executions.push({ operationId, kind, userId, cardId, change, recordId, atMs: nowMs, grownMs });
      if (recordKind !== null && recordId !== null)
        rows.push(rowOf(request, by, recordKind, recordId, nowMs));
      return true;
    },
    rows: (kind, userId, asOfMs, listedMs) =>
      rows
        .filter(
          (row) =>
            row.kind === kind &&
            row.userId === userId &&
            row.executedMs <= Math.min(asOfMs, listedMs) &&
            row.visibleMs <= asOfMs,
        )
        .toReversed(),
    balance,
    purse,
    totalMb: (cardNo, asOfMs) =>
      1_024 * (1 + orders().filter(({ cardId, grownMs }) => cardId === cardNo && grownMs <= asOfMs).length),
    hasCard: (userId, cardId, asOfMs) => eventsOf(userId, cardId).some(({ atMs }) => atMs <= asOfMs),
    cashedBack: (storeEventId, asOfMs) => (cashedAt.get(storeEventId) ?? Number.POSITIVE_INFINITY) <= asOfMs,
    orders: (kind, userId) =>
      rows.filter((row) => row.kind === kind && row.userId === userId && !refunded.has(row.orderNo ?? '')),
  };
}

function changeBy({ kind, amount, gift }: Request): Fen {
  const zero = fen(0);
  switch (kind) {
    case 'top-up':
      return addFen(amount, gift);
    case 'spend':
    case 'data-package':
      return subtractFen(zero, amount);
    case 'refund-spend':
      return amount;
    case 'refund-top-up':
      return subtractFen(zero, addFen(amount, gift));
    default:
      return zero;
  }
}

function rowOf(request: Request, by: By, kind: RecordKind, recordId: string, nowMs: number): Row {
  return {
    kind,
    recordId,
    orderNo: kind === 'refund' ? null : `71${recordId}`,
    userId: request.userId,
    nickname: '',
    phone: phoneOf(request.userId),
    cardId: request.cardId,
    cardNo: '79',
    cardTitle: '',
    amount: request.amount,
    gift: kind === 'top-up' ? request.gift : null,
    eventId: null,
    promotion: null,
    channel: by.channel,
    storeId: STORE,
    shopName: '',
    note: '',
    atMs: nowMs + by.skewMs,
    executedMs: nowMs,
    visibleMs: nowMs + by.lagMs,
  };
}

export const phoneOf = (userId: string): string => `138000000${userId.padStart(2, '0')}`;
export const userOf = (phone: string): string => String(Number(phone.slice(-2)));
