import { z } from 'zod';
import { OPERATION_STATES, type OperationKind, type OperationState } from '#shared/contract/operation.ts';
import type { Database } from '../sqlite/database.ts';
import type { Realm } from './reader.ts';
import { type StoredOperation, storedOperation } from './stored-operation.ts';

/** A line of the journal's chain about one operation. */
export type StoredEvent = {
  readonly atMs: number;
  readonly type: string;
  readonly content: Readonly<Record<string, unknown>>;
};

/** Reads that only reconciliation, its watch and the day report need. */
export type ReconciliationReader = {
  /** Operations whose answer never came, oldest first. */
  readonly unknown: (realm: Realm) => readonly StoredOperation[];
  /** Operations that were decided without a person since then (epoch ms), oldest first. */
  readonly decidedSince: (realm: Realm, sinceMs: number) => readonly StoredOperation[];
  /** Other operations on the same card with the same amount, of these kinds, that were begun since then, oldest first. */
  readonly alike: (operation: StoredOperation, query: AlikeQuery) => readonly Alike[];
  /** By the order of writing: a clock that was put back changes nothing. */
  readonly beganBefore: (operationId: string, otherId: string) => boolean;
  /** The newest operation of the same member, kind and amount begun since then that may have happened. */
  readonly repeatedBy: (draft: RepeatQuery, sinceMs: number) => StoredOperation | undefined;
  /** Operations that make up for this one, oldest first. */
  readonly linkedTo: (operationId: string) => readonly StoredOperation[];
  /** Operations begun in this time (epoch ms, until excluded), oldest first. */
  readonly begunBetween: (realm: Realm, fromMs: number, untilMs: number) => readonly StoredOperation[];
  /** Oldest first. */
  readonly events: (operationId: string) => readonly StoredEvent[];
};

/** What matters about an operation that looks like another. */
export type Alike = {
  readonly operationId: string;
  readonly state: OperationState;
  readonly recordId: string | null;
};

export type AlikeQuery = {
  readonly kinds: readonly [OperationKind, OperationKind?];
  readonly sinceMs: number;
};

export type RepeatQuery = Realm & {
  readonly kind: OperationKind;
  readonly userId: string | null;
  readonly amount: number;
  /** Where it makes up for another: only operations that do so as well. */
  readonly linkedTo?: string | null;
};

export function createReconciliationReader(database: Database): ReconciliationReader {
  return {
    // Named as the index of open operations names it, so that it is used.
    unknown: (realm) =>
      database
        .all(
          `SELECT * FROM operation WHERE vendor = :vendor AND account = :account
             AND state IN ('sending','unknown','person') AND state = 'unknown' ORDER BY started_at, rowid`,
          { ...realm },
        )
        .map(storedOperation),
    decidedSince: (realm, sinceMs) =>
      database
        .all(
          `SELECT * FROM operation WHERE vendor = :vendor AND account = :account
             AND state IN ('confirmed','not-applied') AND decided_at >= :since ORDER BY decided_at, rowid`,
          { ...realm, since: sinceMs },
        )
        .map(storedOperation),
    alike: (operation, query) => alike(database, operation, query),
    beganBefore: (operationId, otherId) => {
      const first = (id: string) =>
        Number(database.get('SELECT min(seq) AS seq FROM event WHERE operation_id = :id', { id })?.seq);
      return first(operationId) < first(otherId);
    },
    repeatedBy: (query, sinceMs) => repeatedBy(database, query, sinceMs),
    linkedTo: (operationId) =>
      database
        .all('SELECT * FROM operation WHERE linked_to = :id ORDER BY started_at, rowid', { id: operationId })
        .map(storedOperation),
    begunBetween: (realm, fromMs, untilMs) =>
      database
        .all(
          `SELECT * FROM operation WHERE vendor = :vendor AND account = :account
             AND started_at >= :from_ms AND started_at < :until_ms ORDER BY started_at, rowid`,
          { ...realm, from_ms: fromMs, until_ms: untilMs },
        )
        .map(storedOperation),
    events: (operationId) =>
      database
        .all('SELECT at, type, content FROM event WHERE operation_id = :id ORDER BY seq', { id: operationId })
        .map((row) => ({
          atMs: Number(row.at),
          type: String(row.type),
          content: JSON.parse(String(row.content)),
        })),
  };
}

function alike(
  database: Database,
  operation: StoredOperation,
  { kinds, sinceMs }: AlikeQuery,
): readonly Alike[] {
  return database
    .all(
      `SELECT operation_id, state, record_id FROM operation WHERE vendor = :vendor AND account = :account
         AND (user_id = :user_id OR (:user_id IS NULL AND user_id IS NULL AND phone = :phone))
         AND card_id = :card_id AND amount_fen = :amount
         AND store_event_id IS :store_event_id
         AND kind IN (:kind, :or_kind)
         AND started_at >= :since AND operation_id <> :operation_id ORDER BY started_at, rowid`,
      {
        vendor: operation.vendor,
        account: operation.account,
        user_id: operation.user_id,
        phone: operation.phone,
        card_id: operation.card_id,
        amount: operation.amount_fen,
        store_event_id: operation.store_event_id,
        kind: kinds[0],
        or_kind: kinds[1] ?? kinds[0],
        since: sinceMs,
        operation_id: operation.operation_id,
      },
    )
    .map((row) => alikeSchema.parse(row));
}

const alikeSchema = z
  .object({ operation_id: z.string(), state: z.enum(OPERATION_STATES), record_id: z.string().nullable() })
  .transform(({ operation_id, state, record_id }) => ({
    operationId: operation_id,
    state,
    recordId: record_id,
  }));

function repeatedBy(database: Database, query: RepeatQuery, sinceMs: number): StoredOperation | undefined {
  const row = database.get(
    `SELECT * FROM operation WHERE vendor = :vendor AND account = :account AND user_id = :user_id
       AND kind = :kind AND amount_fen = :amount AND started_at >= :since
       AND (:linked_to IS NULL OR linked_to = :linked_to)
       AND state NOT IN ('rejected','not-sent','not-applied','not-applied-by-person')
     ORDER BY started_at DESC, rowid DESC LIMIT 1`,
    {
      vendor: query.vendor,
      account: query.account,
      user_id: query.userId,
      kind: query.kind,
      amount: query.amount,
      linked_to: query.linkedTo ?? null,
      since: sinceMs,
    },
  );
  return row && storedOperation(row);
}
