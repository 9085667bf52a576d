import { assert } from '#shared/assert.ts';
import { type Failure, failed, ok, type Result } from '#shared/contract/failure.ts';
import { OPERATION_STATES, type OperationState } from '#shared/contract/operation.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../sqlite/database.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import { addDecision, type Decision } from './decisions.ts';
import { appendEvent } from './event-chain.ts';
import type { Evidence, Journal, Resolution, Step } from './journal.ts';
import {
  draftColumns,
  type OperationDraft,
  type StoredOperation,
  storedOperation,
} from './stored-operation.ts';

type WriterParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly bootId: string;
  readonly till: string;
};

/** The transactions of an operation's life: begin, step, resolution, evidence, note. */
export function createWriter(
  parts: WriterParts,
): Pick<Journal, 'begin' | 'step' | 'resolve' | 'keepDecision' | 'addEvidence' | 'note'> {
  return {
    begin: (draft) => begin(parts, draft),
    step: (operationId, decide) =>
      parts.database.transaction(() => {
        const from = stateOf(parts.database, operationId);
        const next = decide(from);
        if (next !== undefined) step(parts, operationId, from, next);
        return load(parts.database, operationId);
      }),
    resolve: (operationId, decide) => resolve(parts, operationId, decide),
    keepDecision: (operationId, decision) => keepDecision(parts, operationId, decision),
    addEvidence: (operationId, evidence) => addEvidence(parts, operationId, evidence),
    note: (operationId, type, content) =>
      parts.database.transaction(() =>
        appendEvent(parts.database, {
          operationId,
          atMs: parts.clock.nowMs(),
          bootId: parts.bootId,
          type,
          content,
        }),
      ),
  };
}

function begin(parts: WriterParts, draft: OperationDraft): Result<StoredOperation> {
  try {
    return ok(parts.database.transaction(() => insert(parts, draft)));
  } catch (error) {
    const failure = error instanceof StorageError && forbiddenBy(error, parts.database, draft);
    if (failure) return { ok: false, failure };
    throw error;
  }
}

function insert({ database, clock, bootId, till }: WriterParts, draft: OperationDraft): StoredOperation {
  const startedAtMs = clock.nowMs();
  const columns = {
    ...draftColumns(draft),
    state: 'sending',
    till,
    started_at: startedAtMs,
    boot_id: bootId,
    monotonic_ms: Math.round(clock.monotonicMs()),
  };
  const names = Object.keys(columns);
  database.run(
    `INSERT INTO operation (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
    columns,
  );
  if (draft.coupon !== null) {
    database.run(
      `INSERT INTO coupon_use (operation_id, vendor, account, coupon_key, used_at)
       VALUES (:operation_id, :vendor, :account, :coupon_key, :used_at)`,
      {
        operation_id: draft.operationId,
        vendor: draft.vendor,
        account: draft.account,
        coupon_key: draft.coupon.key,
        used_at: startedAtMs,
      },
    );
  }
  appendEvent(database, {
    operationId: draft.operationId,
    atMs: startedAtMs,
    bootId,
    type: 'began',
    content: {
      state: 'sending',
      kind: draft.kind,
      userId: draft.userId,
      cardId: draft.cardId,
      amountFen: draft.amount,
      giftFen: draft.gift,
      discountFen: draft.discount,
      refundedOrderNo: draft.refundedOrderNo,
      requestHash: draft.requestHash,
      repeats: draft.repeats?.operationId ?? null,
      linkedTo: draft.linkedTo ?? null,
    },
  });
  if (draft.linkedTo) {
    const content = { operationId: draft.operationId, kind: draft.kind, amountFen: draft.amount };
    appendEvent(database, {
      operationId: draft.linkedTo,
      atMs: startedAtMs,
      bootId,
      type: 'linked',
      content,
    });
  }
  return load(database, draft.operationId);
}

function step(
  { database, clock, bootId }: WriterParts,
  operationId: string,
  from: OperationState,
  next: Step,
): void {
  const atMs = clock.nowMs();
  const decided = next.state !== 'unknown' && next.state !== 'person';
  database.run(
    `UPDATE operation SET state = :state, failure = :failure, answer = coalesce(:answer, answer),
       decided_at = :decided_at WHERE operation_id = :operation_id`,
    {
      operation_id: operationId,
      state: next.state,
      failure: next.failure === null ? null : JSON.stringify(next.failure),
      answer: next.answer,
      decided_at: decided ? atMs : null,
    },
  );
  appendEvent(database, {
    operationId,
    atMs,
    bootId,
    type: next.type,
    content: { ...next.content, from, state: next.state, failure: next.failure?.code ?? null },
  });
}

function resolve(
  parts: WriterParts,
  operationId: string,
  decide: (from: OperationState) => Resolution | undefined,
): StoredOperation | undefined {
  try {
    return parts.database.transaction(() => {
      const from = stateOf(parts.database, operationId);
      const next = decide(from);
      if (next === undefined) return undefined;
      if (next.decision !== undefined) addDecision(parts, operationId, next.decision);
      step(parts, operationId, from, next);
      if (next.evidence !== null) writeEvidence(parts, operationId, next.evidence);
      return load(parts.database, operationId);
    });
  } catch (error) {
    const told = error instanceof StorageError ? (error.constraint ?? '') : '';
    if (told.includes('claim.') || told.includes('one_open')) return undefined;
    throw error;
  }
}

function keepDecision(parts: WriterParts, operationId: string, decision: Decision): boolean {
  return parts.database.transaction(() => {
    if (stateOf(parts.database, operationId) !== 'person') return false;
    addDecision(parts, operationId, decision);
    return true;
  });
}

function addEvidence(parts: WriterParts, operationId: string, evidence: Evidence): boolean {
  try {
    parts.database.transaction(() => writeEvidence(parts, operationId, evidence));
    return true;
  } catch (error) {
    if (error instanceof StorageError && error.constraint?.includes('claim.')) return false;
    throw error;
  }
}

function writeEvidence(
  { database, clock, bootId }: WriterParts,
  operationId: string,
  { record, after, cardNo }: Evidence,
): void {
  const atMs = clock.nowMs();
  if (record !== null) {
    database.run(
      `INSERT INTO claim (vendor, account, record_kind, record_id, operation_id, claimed_at)
       SELECT vendor, account, :record_kind, :record_id, operation_id, :claimed_at
       FROM operation WHERE operation_id = :operation_id`,
      {
        record_kind: record.kind,
        record_id: record.recordId,
        operation_id: operationId,
        claimed_at: atMs,
      },
    );
  }
  const changed = database.run(
    `UPDATE operation SET record_id = coalesce(record_id, :record_id), order_no = coalesce(order_no, :order_no),
       card_no = coalesce(card_no, :card_no), after_balance = coalesce(after_balance, :balance),
       after_principal = coalesce(after_principal, :principal), after_gift = coalesce(after_gift, :gift)
     WHERE operation_id = :operation_id`,
    {
      operation_id: operationId,
      record_id: record?.recordId ?? null,
      order_no: record?.orderNo ?? null,
      card_no: cardNo,
      balance: after?.balanceFen ?? null,
      principal: after?.principalFen ?? null,
      gift: after?.giftFen ?? null,
    },
  );
  assert(changed === 1, 'the operation is in the journal');
  appendEvent(database, {
    operationId,
    atMs,
    bootId,
    type: 'evidence',
    content: { recordId: record?.recordId ?? null, orderNo: record?.orderNo ?? null, after },
  });
}

function stateOf(database: Database, operationId: string): OperationState {
  const row = database.get('SELECT state FROM operation WHERE operation_id = :operation_id', {
    operation_id: operationId,
  });
  const state = OPERATION_STATES.find((one) => one === row?.state);
  assert(state !== undefined, 'the operation is in the journal');
  return state;
}

function load(database: Database, operationId: string): StoredOperation {
  const row = database.get('SELECT * FROM operation WHERE operation_id = :operation_id', {
    operation_id: operationId,
  });
  assert(row !== undefined, 'the operation is in the journal');
  return storedOperation(row);
}

/** Which rule of the schema a refused INSERT met, in the cashier's terms. */
function forbiddenBy(error: StorageError, database: Database, draft: OperationDraft): Failure | undefined {
  const told = error.constraint ?? '';
  const because = (code: Failure['code'], params: Record<string, string> = {}) =>
    failed(code, { money: 'not-moved', params }).failure;
  if (told.includes('one_open'))
    return because('operation.card-busy', { operationId: holderOf(database, draft) });
  if (told.includes('the order is already refunded')) return because('order.already-refunded');
  if (told.includes('links to no case')) return because('operation.link-refused');
  if (told.includes('coupon: is already used')) return because('coupon.used-here');
  if (told.includes('operation.operation_id')) return because('operation.id-reused');
  return undefined;
}

function holderOf(database: Database, draft: OperationDraft): string {
  const row = database.get(
    `SELECT operation_id FROM operation
     WHERE vendor = :vendor AND account = :account AND card_id = :card_id
       AND state IN ('sending','unknown','person')
       AND CASE kind WHEN 'open-card' THEN phone = :phone AND :kind = 'open-card' ELSE user_id IS :user_id END`,
    {
      vendor: draft.vendor,
      account: draft.account,
      card_id: draft.cardId,
      phone: draft.phone,
      kind: draft.kind,
      user_id: draft.userId,
    },
  );
  return String(row?.operation_id ?? '');
}
