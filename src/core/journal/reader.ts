import { OPERATION_STATES, type OperationState } from '#shared/contract/operation.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import type { Database } from '../sqlite/database.ts';
import { type StoredOperation, storedOperation } from './stored-operation.ts';

/** Whose operations: the vendor and the account (docs/adr/0003). */
export type Realm = { readonly vendor: string; readonly account: string };

export type OperationQuery = {
  readonly undecidedOnly: boolean;
  readonly userId: string | null;
  /** Only operations started before this, in epoch ms. */
  readonly before: number | null;
  readonly limit: number;
};

/** Reads of the journal. None takes a lock or waits for one. */
export type Reader = {
  readonly find: (operationId: string) => StoredOperation | undefined;
  /** The state alone, for whoever only has to know whether it has changed. */
  readonly stateOf: (operationId: string) => OperationState | undefined;
  /** Newest first. */
  readonly list: (realm: Realm, query: OperationQuery) => readonly StoredOperation[];
  readonly undecidedCount: (realm: Realm) => number;
  /** The accounts at this vendor of which there are operations. */
  readonly accountsOf: (vendor: string) => readonly string[];
  /** When the newest operation began (epoch ms), by the clock of that time. */
  readonly newestStartedAt: (realm: Realm) => number | undefined;
  /** The member's cards on which an operation is still open: card id to operation id. */
  readonly openOn: (realm: Realm, userId: string) => ReadonlyMap<string, string>;
  /** The open card-opening for this phone number and card. */
  readonly openingOf: (realm: Realm, phone: string, cardId: string) => string | undefined;
  /** Which of these records of the vendor belong to which operation. */
  readonly claims: (
    realm: Realm,
    kind: RecordKind,
    recordIds: readonly string[],
  ) => ReadonlyMap<string, string>;
  /** Which of these orders have been refunded, or may have been. */
  readonly refunded: (realm: Realm, orderNos: readonly string[]) => ReadonlySet<string>;
  readonly couponUsed: (realm: Realm, couponKey: string) => boolean;
  /** Operations of other boots that never got an answer written, started before `startedBefore` (epoch ms). */
  readonly interrupted: (bootId: string, startedBefore: number) => readonly string[];
  readonly preference: (name: string) => string | undefined;
};

export function createReader(database: Database): Reader {
  return {
    find: (operationId) => {
      const row = database.get('SELECT * FROM operation WHERE operation_id = :id', { id: operationId });
      return row && storedOperation(row);
    },
    stateOf: (operationId) => {
      const row = database.get('SELECT state FROM operation WHERE operation_id = :id', { id: operationId });
      return OPERATION_STATES.find((state) => state === row?.state);
    },
    list: (realm, query) => list(database, realm, query),
    newestStartedAt: ({ vendor, account }) => {
      const row = database.get(
        'SELECT max(started_at) AS newest FROM operation WHERE vendor = :vendor AND account = :account',
        { vendor, account },
      );
      return typeof row?.newest === 'number' ? row.newest : undefined;
    },
    undecidedCount: (realm) =>
      Number(
        database.get(
          `SELECT count(*) AS n FROM operation
           WHERE vendor = :vendor AND account = :account AND state IN ('sending','unknown','person')`,
          { ...realm },
        )?.n,
      ),
    accountsOf: (vendor) =>
      database
        .all('SELECT DISTINCT account FROM operation WHERE vendor = :vendor', { vendor })
        .map((row) => String(row.account)),
    openOn: (realm, userId) => openOn(database, realm, userId),
    openingOf: (realm, phone, cardId) => {
      const row = database.get(
        `SELECT operation_id FROM operation WHERE vendor = :vendor AND account = :account
           AND kind = 'open-card' AND phone = :phone AND card_id = :card_id
           AND state IN ('sending','unknown','person')`,
        { ...realm, phone, card_id: cardId },
      );
      return row && String(row.operation_id);
    },
    claims: (realm, kind, recordIds) => claims(database, realm, kind, recordIds),
    refunded: (realm, orderNos) => refunded(database, realm, orderNos),
    couponUsed: (realm, couponKey) => couponUsed(database, realm, couponKey),
    interrupted: (bootId, startedBefore) =>
      database
        .all(
          // Only the index of open operations: the journal may hold a million that are decided.
          `SELECT operation_id FROM operation INDEXED BY one_open
           WHERE state IN ('sending','unknown','person') AND state = 'sending' AND boot_id <> :boot_id AND started_at < :before ORDER BY started_at`,
          { boot_id: bootId, before: startedBefore },
        )
        .map((row) => String(row.operation_id)),
    preference: (name) => {
      const row = database.get('SELECT value FROM preference WHERE name = :name', { name });
      return row && String(row.value);
    },
  };
}

/** Only the conditions that are asked for: SQLite chooses an index by what a statement says, not by its values. */
function list(database: Database, realm: Realm, query: OperationQuery): readonly StoredOperation[] {
  const { undecidedOnly, userId, before, limit } = query;
  return database
    .all(
      `SELECT * FROM operation WHERE vendor = :vendor AND account = :account
         ${undecidedOnly ? "AND state IN ('sending','unknown','person')" : ''}
         ${userId === null ? '' : 'AND user_id = :user_id'}
         ${before === null ? '' : 'AND started_at < :before'}
       ORDER BY started_at DESC, rowid DESC LIMIT :rows`,
      {
        ...realm,
        ...(userId !== null && { user_id: userId }),
        ...(before !== null && { before }),
        rows: limit,
      },
    )
    .map(storedOperation);
}

function openOn(database: Database, realm: Realm, userId: string): ReadonlyMap<string, string> {
  const rows = database.all(
    `SELECT card_id, operation_id FROM operation WHERE vendor = :vendor AND account = :account
       AND user_id = :user_id AND state IN ('sending','unknown','person')`,
    { ...realm, user_id: userId },
  );
  return new Map(rows.map((row) => [String(row.card_id), String(row.operation_id)]));
}

function claims(
  database: Database,
  realm: Realm,
  kind: RecordKind,
  recordIds: readonly string[],
): ReadonlyMap<string, string> {
  const rows = database.all(
    `SELECT record_id, operation_id FROM claim
     WHERE vendor = :vendor AND account = :account AND record_kind = :kind
       AND record_id IN (SELECT value FROM json_each(:ids))`,
    { ...realm, kind, ids: JSON.stringify(recordIds) },
  );
  return new Map(rows.map((row) => [String(row.record_id), String(row.operation_id)]));
}

function refunded(database: Database, realm: Realm, orderNos: readonly string[]): ReadonlySet<string> {
  const rows = database.all(
    `SELECT refunded_order_no FROM operation
     WHERE vendor = :vendor AND account = :account
       AND refunded_order_no IN (SELECT value FROM json_each(:orders))
       AND state IN ('sending','unknown','person','confirmed','confirmed-by-person')`,
    { ...realm, orders: JSON.stringify(orderNos) },
  );
  return new Set(rows.map((row) => String(row.refunded_order_no)));
}

function couponUsed(database: Database, realm: Realm, couponKey: string): boolean {
  const row = database.get(
    `SELECT 1 AS used FROM coupon_use AS u JOIN operation AS o ON o.operation_id = u.operation_id
     WHERE u.vendor = :vendor AND u.account = :account AND u.coupon_key = :key
       AND o.state NOT IN ('rejected','not-sent','not-applied','not-applied-by-person')`,
    { ...realm, key: couponKey },
  );
  return row !== undefined;
}
