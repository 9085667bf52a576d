import type { MoneyRequest, SimulatorTruth } from '#simulator/books.ts';
import { firstBrokenLink, type Row, readJournal } from '../support/journal-file.ts';
import type { Shown } from './seller.ts';

export type CrashVerdict = {
  readonly operations: number;
  readonly requests: number;
  /** Operations that are undecided after the last start; a person or reconciliation decides them. */
  readonly undecided: number;
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
 * their amounts, which the sellers make unique.
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
  const undecided = operations.filter(({ state }) => !DONE.has(state) && !NOT_DONE.has(state)).length;
  return { operations: operations.length, requests: truth.requests.length, undecided, broken };
}

function judgeOperation(row: Row, requests: readonly MoneyRequest[]): readonly string[] {
  const done = requests.flatMap(({ executions }) => executions).filter(({ errCode }) => errCode === 0).length;
  const about = `${keyOfRow(row)} (${String(row.state)})`;
  return [
    ...(requests.length > 1 ? [`${about}: sent ${requests.length} times`] : []),
    ...(done > 1 ? [`${about}: executed ${done} times`] : []),
    ...(DONE.has(row.state) && done === 0 ? [`${about}: confirmed, but not executed`] : []),
    ...(NOT_DONE.has(row.state) && done > 0 ? [`${about}: executed, but called a failure`] : []),
    ...(row.state === 'sending' ? [`${about}: still sending after the last start`] : []),
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

function keyOfRequest({ path, parameters }: MoneyRequest): string {
  const kind = path.endsWith('expense') ? 'spend' : 'top-up';
  const yuan = kind === 'spend' ? parameters.expense : parameters.recharge;
  return `${kind} ${Math.round(Number(yuan) * 100)}`;
}

const keyOfRow = (row: Row): string => `${String(row.kind)} ${String(row.amount_fen)}`;
