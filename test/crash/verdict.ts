import type { MoneyRequest, SimulatorTruth } from '#simulator/books.ts';
import { firstBrokenLink, type Row, readJournal } from '../support/journal-file.ts';
import type { Shown } from './seller.ts';

export type CrashVerdict = {
  readonly operations: number;
  readonly requests: number;
  /** How many of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Whose answer never came, and of which the vendor's records then proved that they were carried out, or were not. */
  readonly foundDone: number;
  readonly foundNotDone: number;
  /** Which reads cannot prove: a person decides. */
  readonly withPerson: number;
  /** Each is a sentence about a promise that was broken. */
  readonly broken: readonly string[];
};

const DONE: ReadonlySet<unknown> = new Set(['confirmed', 'confirmed-by-person']);
const NOT_DONE: ReadonlySet<unknown> = new Set([
  'rejected',
  'not-sent',
  'not-applied',
  'not-applied-by-person',
]);

/**
 * Compares what the vendor did with the journal's file and with what the cashier was shown. Requests are told apart by
 * what they are about, which the sellers make unique (goods.ts).
 */
export function judgeShop(journalPath: string, truth: SimulatorTruth, shown: readonly Shown[]): CrashVerdict {
  const { operations, events, integrity } = readJournal(journalPath);
  const requestsOf = grouped(truth.requests);
  const keys = new Set(operations.map(keyOfRow));
  const broken = [
    ...(integrity === 'ok' ? [] : [`the journal is damaged: ${integrity}`]),
    ...(firstBrokenLink(events) === null ? [] : ['the chain of events is broken']),
    ...[...requestsOf.keys()].filter((key) => !keys.has(key)).map((key) => `${key}: sent without a row`),
    ...operations.flatMap((row) => judgeOperation(row, requestsOf.get(keyOfRow(row)) ?? [])),
    ...judgeShown(shown, operations),
  ];
  const inState = (state: string): number => operations.filter((row) => row.state === state).length;
  const found = events.filter(
    ({ type, content }) => type === 'reconciled' && stateIn(content) === 'confirmed',
  );
  return {
    operations: operations.length,
    requests: truth.requests.length,
    kinds: countKinds(operations),
    foundDone: found.length,
    foundNotDone: inState('not-applied'),
    withPerson: inState('person'),
    broken,
  };
}

function countKinds(operations: readonly Row[]): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const { kind } of operations) kinds.set(String(kind), (kinds.get(String(kind)) ?? 0) + 1);
  return kinds;
}

const stateIn = (content: unknown): unknown => JSON.parse(String(content)).state;

function judgeOperation(row: Row, requests: readonly MoneyRequest[]): readonly string[] {
  const done = requests.flatMap(({ executions }) => executions).filter(({ errCode }) => errCode === 0).length;
  const about = `${keyOfRow(row)} (${String(row.state)})`;
  return [
    ...(requests.length > 1 ? [`${about}: sent ${requests.length} times`] : []),
    ...(done > 1 ? [`${about}: executed ${done} times`] : []),
    ...(DONE.has(row.state) && done === 0 ? [`${about}: confirmed, but not executed`] : []),
    ...(NOT_DONE.has(row.state) && done > 0 ? [`${about}: executed, but called a failure`] : []),
    ...(row.state === 'sending' || row.state === 'unknown'
      ? [`${about}: still unresolved after the faults have stopped`]
      : []),
  ];
}

/** What was shown stays true: 成功 and 失败 are never taken back, and nothing shown is missing. */
function judgeShown(shown: readonly Shown[], operations: readonly Row[]): readonly string[] {
  const rows = new Map(operations.map((row) => [String(row.operation_id), row]));
  return shown.flatMap(({ operationId, operation }) => {
    if (operation === null) return [];
    const row = rows.get(operationId);
    if (row === undefined) return [`${operationId}: shown as ${operation.state}, and lost`];
    const decided = operation.verdict !== 'undecided';
    return decided && row.state !== operation.state
      ? [`${operationId}: shown as ${operation.state}, now ${String(row.state)}`]
      : [];
  });
}

function grouped(requests: readonly MoneyRequest[]): ReadonlyMap<string, readonly MoneyRequest[]> {
  const groups = new Map<string, MoneyRequest[]>();
  for (const request of requests) {
    const key = keyOfRequest(request);
    groups.set(key, [...(groups.get(key) ?? []), request]);
  }
  return groups;
}

/** What a request is about, by the last part of its path: an amount, an order, an event card, a phone number. */
function keyOfRequest({ path, parameters }: MoneyRequest): string {
  const call = path.split('/').at(-1);
  switch (call) {
    case 'expense':
      return `spend ${fenOf(parameters.expense)}`;
    case 'charge':
      return `top-up ${fenOf(parameters.recharge)}`;
    case 'refund':
      return `refund-spend ${parameters.orderNo}`;
    case 'refund_charge':
      return `refund-top-up ${parameters.orderNo}`;
    case 'card_status':
      return `cash-back ${parameters.storeMemberEventId}`;
    case 'add':
      return `open-card ${parameters.phone}`;
    default:
      return path;
  }
}

const fenOf = (yuan: string | undefined): number => Math.round(Number(yuan) * 100);

function keyOfRow({ kind, amount_fen, refunded_order_no, store_event_id, phone }: Row): string {
  const about = { 'open-card': phone, 'cash-back': store_event_id }[String(kind)];
  return `${String(kind)} ${String(about ?? refunded_order_no ?? amount_fen)}`;
}
