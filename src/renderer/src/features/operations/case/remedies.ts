import type { Operation } from '#shared/contract/operation.ts';
import type { Case } from '#shared/contract/reconciliation.ts';
import type { VendorRecord } from '#shared/contract/record.ts';

/** What can make up for an operation, as an operation of its own that is linked to it. */
export type Remedy =
  | { readonly kind: 'refund'; readonly record: VendorRecord; readonly refund: RefundKind }
  | { readonly kind: 'again' };
export type RefundKind = Extract<Operation['kind'], 'refund-spend' | 'refund-top-up'>;

type Evidence = Pick<Case, 'operation' | 'records'>;

/**
 * Before the decision: each new record that is this operation's or nobody's could be refunded; where a record is
 * ours that is the remedy, where none is it is to do it anew.
 */
export function remediesFor({ operation, records }: Evidence): readonly Remedy[] {
  const refunds = refundsOf(
    operation,
    records.filter(({ record, seenBefore }) => !seenBefore && isOursOrNobodys(record, operation)),
  );
  return canBeDoneAgain(operation) ? [...refunds, AGAIN] : refunds;
}

/** After it: what the decision leaves to be made good, without what has been made good already. */
export function remediesAfter({ operation, records, linked }: Evidence & Pick<Case, 'linked'>) {
  const done = linked.filter(({ verdict }) => verdict !== 'failure');
  const open = remediesFor({ operation, records }).filter(
    (remedy) =>
      remedy.kind === 'again' ||
      !done.some(({ refundedOrderNo }) => refundedOrderNo === remedy.record.orderNo),
  );
  const wanted = operation.state === 'not-applied-by-person' ? 'again' : 'refund';
  return done.length > 0 && wanted === 'again' ? [] : open.filter(({ kind }) => kind === wanted);
}

const AGAIN: Remedy = { kind: 'again' };

const isOursOrNobodys = ({ operationId }: VendorRecord, operation: Operation): boolean =>
  operationId === null || operationId === operation.operationId;

const REFUNDED_BY: Partial<Record<Operation['kind'], RefundKind>> = {
  spend: 'refund-spend',
  'top-up': 'refund-top-up',
};

function refundsOf(operation: Operation, rows: Case['records']): readonly Remedy[] {
  const refund = REFUNDED_BY[operation.kind];
  if (refund === undefined) return [];
  return rows.flatMap(({ record }) =>
    record.orderNo === null ||
    record.refunded ||
    record.channel === 'app' ||
    record.amountFen !== operation.amountFen
      ? []
      : [{ kind: 'refund' as const, record, refund }],
  );
}

/** A cash-back and a card opening leave nothing to link: they are done at the member as at first. */
const canBeDoneAgain = ({ kind, userId }: Operation): boolean =>
  userId !== null && kind !== 'open-card' && kind !== 'cash-back';

export function isSame(left: Remedy | null, right: Remedy): boolean {
  if (left?.kind !== right.kind) return false;
  return left.kind === 'again' || right.kind === 'again' || left.record.recordId === right.record.recordId;
}
