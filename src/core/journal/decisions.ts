import { createHash } from 'node:crypto';
import type { DecisionChoice } from '#shared/contract/reconciliation.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../sqlite/database.ts';
import { appendEvent } from './event-chain.ts';

/** What a person decided about an operation, with what was seen then. */
export type Decision = {
  readonly personId: string;
  readonly name: string;
  /** The other supervisor who signed. */
  readonly second?: { readonly personId: string; readonly name: string } | null;
  readonly choice: DecisionChoice;
  readonly recordId: string | null;
  readonly reason: string;
  /** JSON: the list of candidates and the balances as the person saw them. */
  readonly evidence: string;
};

export type StoredDecision = Decision & { readonly atMs: number };

export type DecisionLog = {
  /** Oldest first: an operation that alarmed again is decided again. */
  readonly of: (operationId: string) => readonly StoredDecision[];
};

export function createDecisionLog(database: Database): DecisionLog {
  return {
    of: (operationId) =>
      database
        .all('SELECT * FROM decision WHERE operation_id = :id ORDER BY decision_id', { id: operationId })
        .map((row) => ({
          personId: String(row.person_id),
          name: String(row.name),
          second:
            row.second_person_id === null
              ? null
              : { personId: String(row.second_person_id), name: String(row.second_name) },
          choice: row.choice as DecisionChoice,
          recordId: row.record_id === null ? null : String(row.record_id),
          reason: String(row.reason),
          evidence: String(row.evidence),
          atMs: Number(row.at),
        })),
  };
}

/**
 * Writes a decision, inside the transaction of its step. Names and reasons stay out of the event chain, which can
 * never be masked; the chain holds the decision's hash, so that a changed one shows.
 */
export function addDecision(
  parts: { readonly database: Database; readonly clock: Clock; readonly bootId: string },
  operationId: string,
  decision: Decision,
): void {
  const atMs = parts.clock.nowMs();
  const row = {
    operation_id: operationId,
    person_id: decision.personId,
    name: decision.name,
    second_person_id: decision.second?.personId ?? null,
    second_name: decision.second?.name ?? null,
    choice: decision.choice,
    record_id: decision.recordId,
    reason: decision.reason,
    evidence: decision.evidence,
    at: atMs,
  };
  parts.database.run(
    `INSERT INTO decision (operation_id, person_id, name, second_person_id, second_name, choice, record_id,
       reason, evidence, at)
     VALUES (:operation_id, :person_id, :name, :second_person_id, :second_name, :choice, :record_id, :reason, :evidence, :at)`,
    row,
  );
  appendEvent(parts.database, {
    operationId,
    atMs,
    bootId: parts.bootId,
    type: 'decision',
    content: {
      personId: decision.personId,
      secondPersonId: decision.second?.personId ?? null,
      choice: decision.choice,
      recordId: decision.recordId,
      decisionHash: createHash('sha256').update(JSON.stringify(row)).digest('hex'),
    },
  });
}
