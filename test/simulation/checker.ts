import type { Journal } from '#core/journal/journal.ts';
import type { Realm } from '#core/journal/reader.ts';
import { isOpen } from '#core/operations/transition.ts';
import type { Database, SqlValue } from '#core/sqlite/database.ts';
import { OPERATION_STATES, type Operation, type OperationState } from '#shared/contract/operation.ts';
import type { Faults, Scenario } from './faults.ts';
import { createResidues } from './residual.ts';
import { phoneOf, type Request, START_PURSE, type Truth } from './truth.ts';

/**
 * I1 sent and executed at most once; I2 an execution of ours belongs to no operation that is told as failed; I3 a
 * record is claimed once, by the operation that made it; I4 what is told as decided is true; I5 every execution of
 * ours is claimed, and claims and strangers explain the balance; I6 a durable row before the send; I7 one open
 * operation on a card; I8 what is shown is durable; I9 every operation ends decided or with a person; I10 a person's
 * decision is an event with a name; I11 what reads can prove is not put to a person.
 */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10' | 'I11';
export type Violation = { readonly invariant: Invariant; readonly what: string };

/** Knows what is really so, and compares. */
export type Checker = {
  readonly violations: readonly Violation[];
  /** Broken promises that no counter could have kept; see residual.ts. */
  readonly residual: () => number;
  /** The network has delivered this operation's request twice. */
  readonly doubled: (operationId: string | null) => void;
  /** A money call leaves the counter: which operation's it is. */
  readonly sent: (realm: Realm, request: Request) => string | null;
  readonly shown: (operation: Operation) => void;
  readonly refusedDecision: (what: string) => void;
  readonly settled: (realm: Realm) => void;
  readonly finished: (journal: Journal, realm: Realm) => readonly Audited[];
};

type CheckerParts = {
  readonly database: Database;
  readonly truth: Truth;
  readonly scenario: Scenario;
  readonly faults: Faults;
};

export function createChecker({ database, truth, scenario, faults }: CheckerParts): Checker {
  const violations: Violation[] = [];
  const sends = new Map<string, number>();
  const residues = createResidues(database, scenario);
  const broken = (invariant: Invariant, what: string, operationId: string | null = null): void => {
    if (operationId === null || !residues.excuse(invariant, operationId))
      violations.push({ invariant, what });
  };
  const executionsOf = (operationId: string) =>
    truth.executions.filter((one) => one.operationId === operationId);

  const countSend = (operationId: string): void => {
    const count = (sends.get(operationId) ?? 0) + 1;
    sends.set(operationId, count);
    if (count > 1) broken('I1', `${operationId} was sent ${count} times`);
  };
  /** What a state claims about the vendor, whenever it is told. */
  const holds = (operationId: string, state: OperationState): void => {
    const happened = executionsOf(operationId).length > 0;
    if (SUCCEEDED.includes(state) && !happened)
      broken('I4', `${operationId} is ${state} and never happened`, operationId);
    if (FAILED.includes(state) && happened)
      broken('I2', `${operationId} is ${state} and happened`, operationId);
  };

  return {
    violations,
    residual: residues.count,
    doubled: residues.doubled,
    sent: (realm, request) => {
      const open = openFor(database, realm, request);
      const [operation] = open.filter(({ state }) => state === 'sending');
      if (operation === undefined) {
        broken('I6', `a ${request.kind} was sent that is not in the journal`);
        // Which it is shows a moment later; what it does at the vendor is nobody's until then.
        return null;
      }
      const operationId = String(operation.operation_id);
      if (open.length > 1) broken('I7', `${operationId} was sent beside another open one`);
      countSend(operationId);
      return operationId;
    },
    shown: (operation) => {
      const row = database.get('SELECT state FROM operation WHERE operation_id = :id', {
        id: operation.operationId,
      });
      if (row?.state !== operation.state)
        broken('I8', `${operation.operationId} is shown as ${operation.state}`);
      // In D the vendor may be later than the settling time: then the watch has to say so, see `finished`.
      if (scenario === 'D' && operation.state === 'not-applied') return;
      holds(operation.operationId, operation.state);
    },
    refusedDecision: (what) => broken('I3', `a true decision is refused: ${what}`),
    settled: (realm) => {
      const operations = new Map(allOf(database, realm).map((one) => [one.id, one]));
      for (const operation of operations.values()) {
        const { id, state } = operation;
        if (state === 'sending' || state === 'unknown') broken('I9', `${id} is still ${state}`);
        const clear =
          faults.calm && scenario === 'A' && !operation.showsLater && !ambiguous(operation, operations);
        if (state === 'person' && clear) broken('I11', `${id} went to a person`);
      }
    },
    finished: (journal, realm) => {
      const operations = allOf(database, realm);
      const byId = new Map(operations.map((one) => [one.id, one]));
      for (const operation of operations) {
        const { id, state } = operation;
        if (isOpen(state)) broken('I9', `${id} is still ${state}`);
        else holds(id, state);
        if (scenario !== 'E' && executionsOf(id).length > 1) broken('I1', `${id} happened twice`);
        if (BY_PERSON.includes(state) && journal.decisions.of(id).length === 0) {
          broken('I10', `${id} is ${state} without a decision`);
        }
      }
      checkClaims(truth, byId, broken, scenario);
      if (scenario === 'A') checkPurse(truth, operations, broken);
      return operations;
    },
  };
}

const SUCCEEDED: readonly OperationState[] = ['confirmed', 'confirmed-by-person'];
const FAILED: readonly OperationState[] = ['rejected', 'not-sent', 'not-applied', 'not-applied-by-person'];
const BY_PERSON: readonly OperationState[] = [
  'confirmed-by-person',
  'not-applied-by-person',
  'settled-otherwise',
];

/** An operation of the journal's file, as an auditor reads it: past the counter's own reading. */
export type Audited = {
  readonly id: string;
  readonly state: OperationState;
  readonly recordId: string | null;
  readonly recordKind: SqlValue;
  /** Two operations with the same are equal: one's record fits the other. */
  readonly likeness: string;
  /** What an order takes from the agent's purse; 0 of everything else. */
  readonly paidFen: number;
  /** An order for next month leaves only one of its two traces. */
  readonly showsLater: boolean;
};

/** Of both vendors: the seed's account is nobody else's. */
function allOf(database: Database, { account }: Realm): readonly Audited[] {
  const rows = database.all(
    `SELECT operation_id, kind, state, record_id, user_id, card_id, amount_fen,
       snapshot ->> 'recordKind' AS record_kind, snapshot ->> '$.order.effective' AS effective
     FROM operation WHERE account = :account ORDER BY started_at, rowid`,
    { account },
  );
  return rows.map(
    ({ operation_id, kind, state, record_id, user_id, card_id, amount_fen, record_kind, effective }) => ({
      id: String(operation_id),
      state: OPERATION_STATES.find((one) => one === state) ?? 'unknown',
      recordId: record_id === null ? null : String(record_id),
      recordKind: record_kind ?? null,
      // All orders share one purse.
      likeness: kind === 'data-package' ? 'purse' : [user_id, card_id, amount_fen, record_kind].join(),
      paidFen: kind === 'data-package' ? Number(amount_fen) : 0,
      showsLater: effective === 'next-month',
    }),
  );
}

/** The open operations on the card that a request is for, as an auditor reads them. */
function openFor(database: Database, realm: Realm, { userId, cardId }: Request) {
  return database.all(
    `SELECT operation_id, state FROM operation WHERE vendor = :vendor AND account = :account
       AND card_id = :card AND (user_id = :user OR (user_id IS NULL AND phone = :phone))
       AND state IN ('sending','unknown','person')`,
    { ...realm, card: cardId, user: userId, phone: phoneOf(userId) },
  );
}

/** Every claim is of a record that its operation made, and every record that an operation made is claimed. */
function checkClaims(
  truth: Truth,
  operations: ReadonlyMap<string, Audited>,
  broken: (invariant: Invariant, what: string, operationId?: string) => void,
  scenario: Scenario,
): void {
  const claimed = new Map<string, string>();
  for (const { id, recordId, recordKind } of operations.values()) {
    if (recordId === null) continue;
    const key = recordId;
    const other = claimed.get(key);
    if (other !== undefined) broken('I3', `record ${recordId} is claimed by ${other} and ${id}`);
    claimed.set(key, id);
    const made = truth.executions.find((one) => one.recordId === recordId && recordKind !== null);
    if (made?.operationId === id) continue;
    const stranger = made?.operationId ?? 'a stranger';
    broken('I3', `${id} claims record ${recordId} of ${stranger}`, id);
  }
  if (scenario !== 'A') return;
  for (const { operationId, recordId } of truth.executions) {
    if (operationId === null || recordId === null || claimed.has(recordId)) continue;
    const operation = operations.get(operationId);
    if (operation === undefined || ambiguous(operation, operations)) continue;
    broken('I5', `record ${recordId} of ${operationId} is claimed by nobody`);
  }
}

/** With nobody else at the purse, the orders that are told as done are all that is gone from it. */
function checkPurse(
  truth: Truth,
  operations: readonly Audited[],
  broken: (invariant: Invariant, what: string) => void,
): void {
  const told = operations.filter(({ state }) => SUCCEEDED.includes(state));
  const explained = told.reduce((sum, { paidFen }) => sum + paidFen, 0);
  const gone = START_PURSE - truth.purse(Number.POSITIVE_INFINITY);
  if (gone !== explained) broken('I5', `${gone} is gone from the purse, ${explained} is told`);
}

/** Two equal operations on one card whose records came late cannot be told apart: the day report lists them. */
function ambiguous(operation: Audited, operations: ReadonlyMap<string, Audited>): boolean {
  return [...operations.values()].some(
    (other) => other.id !== operation.id && other.likeness === operation.likeness,
  );
}
