import { hash } from 'node:crypto';
import type { Clock } from '../ports.ts';
import type { Database, Row } from '../sqlite/database.ts';
import type { Realm } from './reader.ts';

/** Somebody did something with a member's data. Holds no phone number and no name: it can never be masked. */
export type AuditEntry = {
  readonly realm: Realm;
  /** The signed-in account, as the vendor names it. */
  readonly operator: string;
  readonly shopId: string;
  /** `phone-shown`: the full phone number was shown on the screen. */
  readonly act: 'phone-shown';
  readonly userId: string;
};

export type WrittenAuditEntry = AuditEntry & { readonly atMs: number };

export type AuditLog = {
  /** Durable when it returns. Throws a StorageError where it cannot be written. */
  readonly append: (entry: AuditEntry) => void;
  /** Newest first. */
  readonly newest: (limit: number) => readonly WrittenAuditEntry[];
};

const START = '0'.repeat(64);

/** Each entry's hash covers its content and the hash before it, so that a changed or missing one shows. */
export function createAuditLog(database: Database, clock: Clock, bootId: string): AuditLog {
  return {
    append: (entry) =>
      database.transaction(() => {
        const last = database.get('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
        const row = {
          seq: Number(last?.seq ?? 0) + 1,
          at: clock.nowMs(),
          boot_id: bootId,
          operator: entry.operator,
          shop_id: entry.shopId,
          act: entry.act,
          vendor: entry.realm.vendor,
          account: entry.realm.account,
          user_id: entry.userId,
          previous_hash: String(last?.hash ?? START),
        };
        database.run(
          `INSERT INTO audit (seq, at, boot_id, operator, shop_id, act, vendor, account, user_id, previous_hash, hash)
           VALUES (:seq, :at, :boot_id, :operator, :shop_id, :act, :vendor, :account, :user_id, :previous_hash, :hash)`,
          { ...row, hash: hashOf(row) },
        );
      }),
    newest: (limit) =>
      database.all('SELECT * FROM audit ORDER BY seq DESC LIMIT :limit', { limit }).map(entryOf),
  };
}

/** Looks at a few more entries each time: `damaged` where one does not fit the one before it. */
export function auditSteps(database: Database, rowsAtOnce: number): () => 'more' | 'done' | 'damaged' {
  let [seq, previous] = [0, START];
  return () => {
    const rows = database.all('SELECT * FROM audit WHERE seq > :seq ORDER BY seq LIMIT :rows', {
      seq,
      rows: rowsAtOnce,
    });
    for (const row of rows) {
      if (row.seq !== seq + 1 || row.previous_hash !== previous || row.hash !== hashOf(row)) return 'damaged';
      [seq, previous] = [seq + 1, String(row.hash)];
    }
    return rows.length < rowsAtOnce ? 'done' : 'more';
  };
}

const entryOf = (row: Row): WrittenAuditEntry => ({
  atMs: Number(row.at),
  realm: { vendor: String(row.vendor), account: String(row.account) },
  operator: String(row.operator),
  shopId: String(row.shop_id),
  act: 'phone-shown',
  userId: String(row.user_id),
});

function hashOf(row: Row): string {
  const { seq, at, boot_id, operator, shop_id, act, vendor, account, user_id, previous_hash } = row;
  const fields = [seq, at, boot_id, operator, shop_id, act, vendor, account, user_id];
  return hash('sha256', `${previous_hash}\n${JSON.stringify(fields)}`, 'hex');
}
