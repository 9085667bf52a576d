import type { Migration } from '../../sqlite/migrate.ts';

/** What people looked at that is nobody's business but the member's. Like the events: appended, chained, never changed. */
export const AUDIT_LOG: Migration = {
  version: 5,
  title: 'audit log',
  sql: `
CREATE TABLE audit (
  seq           INTEGER NOT NULL PRIMARY KEY,
  at            INTEGER NOT NULL,
  boot_id       TEXT    NOT NULL REFERENCES boot (boot_id),
  operator      TEXT    NOT NULL CHECK (length(operator) > 0),
  shop_id       TEXT    NOT NULL,
  act           TEXT    NOT NULL CHECK (act IN ('phone-shown')),
  vendor        TEXT    NOT NULL,
  account       TEXT    NOT NULL,
  user_id       TEXT    NOT NULL,
  previous_hash TEXT    NOT NULL,
  hash          TEXT    NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER audit_stays_as_it_is BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit: is never changed'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit: is never deleted'); END;
`,
};
