import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Operation, OperationState } from '#shared/contract/operation.ts';
import type { Person } from '#shared/contract/people.ts';
import type { DecideRequest, DecisionChoice } from '#shared/contract/reconciliation.ts';
import { type Fen, formatYuan } from '#shared/money.ts';
import type { Decision } from '../journal/decisions.ts';
import type { Evidence } from '../journal/journal.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import { type Look, type LookParts, lookAt, type ReadAuthority } from './look.ts';
import { viewOf } from './view.ts';

/** Where a choice leads; `asked-vendor` leads nowhere yet. */
const STATES: Readonly<Record<Exclude<DecisionChoice, 'asked-vendor'>, OperationState>> = {
  ours: 'confirmed-by-person',
  'none-ours': 'not-applied-by-person',
  'settled-otherwise': 'settled-otherwise',
};

export type DecisionParts = LookParts & {
  readonly reader: () => Result<ReadAuthority>;
  readonly onChange: (operation: Operation) => void;
  /** From this amount on two supervisors sign; null: never. */
  readonly secondPersonFrom: () => Fen | null;
};

/** Who signed: both have shown their PINs, and both are supervisors. */
export type Signers = { readonly supervisor: Person; readonly second: Person | null };

/** True where one supervisor is not enough for this operation. */
export const needsSecond = ({ amount_fen }: StoredOperation, from: Fen | null): boolean =>
  from !== null && amount_fen >= from;

/**
 * A supervisor's word about an operation that waits for one: an event with who, why and what was seen, never a change
 * of what was written before. A record can be named as ours only when the vendor shows it now and nobody has it.
 */
export async function decide(
  parts: DecisionParts,
  signers: Signers,
  request: Omit<DecideRequest, 'by' | 'second'>,
): Promise<Result<Operation>> {
  const { journal } = parts;
  const operation = journal.find(request.operationId);
  if (operation === undefined) return failed('operation.not-found');
  if (operation.state !== 'person') return failed('decision.not-awaited');
  const lacking = lackOfSecond(parts, operation, signers, request);
  if (lacking !== undefined) return lacking;
  const authority = parts.reader();
  const look = authority.ok ? await lookAt(parts, authority.value, operation) : undefined;
  const evidence = evidenceFor(operation, look, request);
  if (!evidence.ok) return evidence;
  const decision = decisionOf(signers, request, look);
  const { choice, operationId } = request;
  if (choice === 'asked-vendor') {
    if (!journal.keepDecision(operationId, decision)) return failed('decision.not-awaited');
    return told(parts, journal.find(operationId) ?? operation);
  }
  const decided = journal.resolve(operationId, (from) =>
    from === 'person'
      ? {
          state: STATES[choice],
          type: 'decided',
          failure: choice === 'ours' ? null : failureAfter(operation, choice),
          answer: null,
          evidence: evidence.value,
          decision,
        }
      : undefined,
  );
  return decided === undefined ? failed('decision.record-not-free') : told(parts, decided);
}

function told(parts: DecisionParts, operation: StoredOperation): Result<Operation> {
  const view = viewOf(operation);
  parts.onChange(view);
  return ok(view);
}

/** To ask the vendor binds nobody, so that one person is enough for it. */
function lackOfSecond(
  parts: DecisionParts,
  operation: StoredOperation,
  { supervisor, second }: Signers,
  { choice }: Pick<DecideRequest, 'choice'>,
): Result<never> | undefined {
  const twice = second?.personId === supervisor.personId;
  const from = parts.secondPersonFrom();
  const lacks = second === null && choice !== 'asked-vendor' && needsSecond(operation, from);
  if (!twice && !lacks) return undefined;
  return failed('operation.second-person-needed', {
    params: from === null ? {} : { limit: formatYuan(from) },
  });
}

function decisionOf(
  { supervisor, second }: Signers,
  { choice, recordId, reason }: Pick<DecideRequest, 'choice' | 'recordId' | 'reason'>,
  look: Look | undefined,
): Decision {
  const { personId, name } = supervisor;
  return {
    personId,
    name,
    second: second && { personId: second.personId, name: second.name },
    choice,
    recordId,
    reason,
    evidence: JSON.stringify(seen(look)),
  };
}

/** What goes into the operation with the decision: the record that the person names as ours. */
function evidenceFor(
  { snapshot, record_id }: StoredOperation,
  look: Look | undefined,
  { choice, recordId }: Pick<DecideRequest, 'choice' | 'recordId'>,
): Result<Evidence | null> {
  const { recordKind } = snapshot;
  if (choice !== 'ours') return recordId === null ? ok(null) : failed('decision.record-not-free');
  if (recordKind === null || record_id !== null) {
    return recordId === null || recordId === record_id ? ok(null) : failed('decision.record-not-free');
  }
  const row = look?.rows.find((one) => one.recordId === recordId);
  if (look === undefined || row === undefined || snapshot.seenRecordIds.includes(row.recordId)) {
    return failed('decision.record-not-free');
  }
  const record = { kind: recordKind, recordId: row.recordId, orderNo: row.orderNo };
  return ok({ record, after: null, cardNo: look.cardNo });
}

const failureAfter = ({ failure }: StoredOperation, choice: DecisionChoice) => ({
  ...(failure ?? failed('operation.undecided').failure),
  // Settled in another way, it no longer matters whether this one moved money.
  money: choice === 'none-ours' ? ('not-moved' as const) : ('not-involved' as const),
});

/** What the person had before the eyes, for whoever asks later. */
function seen(look: Look | undefined) {
  if (look === undefined) return { read: false };
  return {
    read: true,
    fittingRecordIds: look.fitting.flatMap((row) => row?.recordId ?? []),
    recordIds: look.rows.map(({ recordId }) => recordId),
    balanceFen: look.balanceNow?.balanceFen ?? null,
    expectedBalanceFen: look.expectedBalance,
  };
}
