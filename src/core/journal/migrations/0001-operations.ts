import type { Migration } from '../../sqlite/migrate.ts';

/**
 * The write-ahead journal. What must never happen to money is forbidden here, in the database, where two windows,
 * two processes and a later bug meet the same rule. The steps between states are those of
 * core/operations/transition.ts; a test tries every pair against both.
 */
export const OPERATIONS: Migration = {
  version: 1,
  title: 'operations',
  sql: `
CREATE TABLE boot (
  boot_id    TEXT    NOT NULL PRIMARY KEY,
  started_at INTEGER NOT NULL,
  version    TEXT    NOT NULL,
  host       TEXT    NOT NULL
) STRICT;

CREATE TABLE preference (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE operation (
  operation_id      TEXT    NOT NULL PRIMARY KEY,
  vendor            TEXT    NOT NULL,
  account           TEXT    NOT NULL,
  kind              TEXT    NOT NULL CHECK (kind IN
    ('top-up','spend','refund-spend','refund-top-up','cash-back','open-card')),
  state             TEXT    NOT NULL CHECK (state IN
    ('sending','confirmed','rejected','not-sent','unknown','not-applied','person',
     'confirmed-by-person','not-applied-by-person','settled-otherwise')),
  user_id           TEXT,
  phone             TEXT,
  phone_masked      TEXT    NOT NULL,
  nickname          TEXT    NOT NULL,
  card_id           TEXT    NOT NULL,
  card_no           TEXT,
  card_title        TEXT    NOT NULL,
  amount_fen        INTEGER NOT NULL,
  gift_fen          INTEGER NOT NULL CHECK (gift_fen >= 0),
  discount_fen      INTEGER NOT NULL CHECK (discount_fen >= 0),
  coupon_key        TEXT,
  coupon_title      TEXT,
  event_id          TEXT,
  store_event_id    TEXT,
  refunded_order_no TEXT,
  request_hash      TEXT    NOT NULL,
  snapshot          TEXT    NOT NULL CHECK (json_valid(snapshot)),
  before_balance    INTEGER,
  before_principal  INTEGER,
  before_gift       INTEGER,
  operator          TEXT    NOT NULL,
  shop_id           TEXT    NOT NULL,
  shop_name         TEXT    NOT NULL,
  till              TEXT    NOT NULL,
  started_at        INTEGER NOT NULL,
  boot_id           TEXT    NOT NULL REFERENCES boot (boot_id),
  monotonic_ms      INTEGER NOT NULL,
  vendor_offset_ms  INTEGER,
  decided_at        INTEGER,
  failure           TEXT CHECK (failure IS NULL OR json_valid(failure)),
  answer            TEXT CHECK (answer IS NULL OR json_valid(answer)),
  order_no          TEXT,
  record_id         TEXT,
  after_balance     INTEGER,
  after_principal   INTEGER,
  after_gift        INTEGER,
  CHECK (amount_fen > 0 OR (amount_fen = 0 AND kind IN ('open-card','cash-back'))),
  CHECK (user_id IS NOT NULL OR kind = 'open-card'),
  CHECK ((refunded_order_no IS NOT NULL) = (kind IN ('refund-spend','refund-top-up'))),
  CHECK ((store_event_id IS NOT NULL) = (kind = 'cash-back'))
) STRICT;

CREATE INDEX operation_by_time ON operation (vendor, account, started_at DESC);
CREATE INDEX operation_by_member ON operation (vendor, account, user_id, started_at DESC);
CREATE INDEX operation_by_refunded_order ON operation (vendor, account, refunded_order_no)
  WHERE refunded_order_no IS NOT NULL;

CREATE UNIQUE INDEX one_open ON operation (
  vendor, account,
  (CASE kind WHEN 'open-card' THEN 'phone ' || phone ELSE 'member ' || user_id END),
  card_id
) WHERE state IN ('sending','unknown','person');

CREATE TRIGGER operation_begins_sending BEFORE INSERT ON operation
WHEN NEW.state <> 'sending' OR NEW.phone IS NULL OR NEW.decided_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'operation: begins as sending'); END;

CREATE TRIGGER operation_refunds_once BEFORE INSERT ON operation
WHEN NEW.refunded_order_no IS NOT NULL AND EXISTS (
  SELECT 1 FROM operation
  WHERE vendor = NEW.vendor AND account = NEW.account AND kind = NEW.kind
    AND refunded_order_no = NEW.refunded_order_no
    AND state IN ('sending','unknown','person','confirmed','confirmed-by-person'))
BEGIN SELECT RAISE(ABORT, 'operation: the order is already refunded'); END;

CREATE TRIGGER operation_steps BEFORE UPDATE OF state ON operation
WHEN OLD.state IS NOT NEW.state AND NOT (
     (OLD.state = 'sending'     AND NEW.state IN ('confirmed','rejected','not-sent','unknown'))
  OR (OLD.state = 'unknown'     AND NEW.state IN ('confirmed','not-applied','person'))
  OR (OLD.state = 'person'      AND NEW.state IN ('confirmed-by-person','not-applied-by-person','settled-otherwise'))
  OR (OLD.state = 'confirmed'   AND NEW.state = 'person')
  OR (OLD.state = 'not-applied' AND NEW.state = 'person'))
BEGIN SELECT RAISE(ABORT, 'operation: no such step'); END;

CREATE TRIGGER operation_facts_stay BEFORE UPDATE ON operation
WHEN OLD.operation_id IS NOT NEW.operation_id OR OLD.vendor IS NOT NEW.vendor
  OR OLD.account IS NOT NEW.account OR OLD.kind IS NOT NEW.kind OR OLD.user_id IS NOT NEW.user_id
  OR OLD.phone_masked IS NOT NEW.phone_masked OR OLD.nickname IS NOT NEW.nickname
  OR OLD.card_id IS NOT NEW.card_id OR OLD.card_title IS NOT NEW.card_title
  OR OLD.amount_fen IS NOT NEW.amount_fen OR OLD.gift_fen IS NOT NEW.gift_fen
  OR OLD.discount_fen IS NOT NEW.discount_fen OR OLD.coupon_key IS NOT NEW.coupon_key
  OR OLD.coupon_title IS NOT NEW.coupon_title OR OLD.event_id IS NOT NEW.event_id
  OR OLD.store_event_id IS NOT NEW.store_event_id OR OLD.refunded_order_no IS NOT NEW.refunded_order_no
  OR OLD.request_hash IS NOT NEW.request_hash OR OLD.snapshot IS NOT NEW.snapshot
  OR OLD.before_balance IS NOT NEW.before_balance OR OLD.before_principal IS NOT NEW.before_principal
  OR OLD.before_gift IS NOT NEW.before_gift OR OLD.operator IS NOT NEW.operator
  OR OLD.shop_id IS NOT NEW.shop_id OR OLD.shop_name IS NOT NEW.shop_name OR OLD.till IS NOT NEW.till
  OR OLD.started_at IS NOT NEW.started_at OR OLD.boot_id IS NOT NEW.boot_id
  OR OLD.monotonic_ms IS NOT NEW.monotonic_ms OR OLD.vendor_offset_ms IS NOT NEW.vendor_offset_ms
BEGIN SELECT RAISE(ABORT, 'operation: its facts do not change'); END;

CREATE TRIGGER operation_evidence_stays BEFORE UPDATE ON operation
WHEN (OLD.card_no IS NOT NULL AND OLD.card_no IS NOT NEW.card_no)
  OR (OLD.order_no IS NOT NULL AND OLD.order_no IS NOT NEW.order_no)
  OR (OLD.record_id IS NOT NULL AND OLD.record_id IS NOT NEW.record_id)
  OR (OLD.after_balance IS NOT NULL AND OLD.after_balance IS NOT NEW.after_balance)
BEGIN SELECT RAISE(ABORT, 'operation: its evidence does not change'); END;

CREATE TRIGGER operation_phone_stays_while_open BEFORE UPDATE OF phone ON operation
WHEN OLD.phone IS NOT NEW.phone
  AND (NEW.phone IS NOT NULL OR OLD.state IN ('sending','unknown','person') OR NEW.state IN ('sending','unknown','person'))
BEGIN SELECT RAISE(ABORT, 'operation: its phone number is needed'); END;

CREATE TRIGGER operation_stays BEFORE DELETE ON operation
BEGIN SELECT RAISE(ABORT, 'operation: is never deleted'); END;

CREATE TABLE event (
  seq           INTEGER NOT NULL PRIMARY KEY,
  operation_id  TEXT    NOT NULL REFERENCES operation (operation_id),
  at            INTEGER NOT NULL,
  boot_id       TEXT    NOT NULL REFERENCES boot (boot_id),
  type          TEXT    NOT NULL,
  content       TEXT    NOT NULL CHECK (json_valid(content)),
  previous_hash TEXT    NOT NULL,
  hash          TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX event_by_operation ON event (operation_id, seq);
CREATE TRIGGER event_stays_as_it_is BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'event: is never changed'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'event: is never deleted'); END;

CREATE TABLE claim (
  vendor       TEXT    NOT NULL,
  account      TEXT    NOT NULL,
  record_kind  TEXT    NOT NULL CHECK (record_kind IN ('top-up','spend','refund')),
  record_id    TEXT    NOT NULL,
  operation_id TEXT    NOT NULL UNIQUE REFERENCES operation (operation_id),
  claimed_at   INTEGER NOT NULL,
  CONSTRAINT one_claim UNIQUE (vendor, account, record_kind, record_id)
) STRICT;
CREATE TRIGGER claim_stays_as_it_is BEFORE UPDATE ON claim
BEGIN SELECT RAISE(ABORT, 'claim: is never changed'); END;
CREATE TRIGGER claim_stays BEFORE DELETE ON claim
BEGIN SELECT RAISE(ABORT, 'claim: is never deleted'); END;

CREATE TABLE coupon_use (
  operation_id TEXT    NOT NULL PRIMARY KEY REFERENCES operation (operation_id),
  vendor       TEXT    NOT NULL,
  account      TEXT    NOT NULL,
  coupon_key   TEXT    NOT NULL,
  used_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX coupon_use_by_key ON coupon_use (vendor, account, coupon_key);
CREATE TABLE coupon_release (
  operation_id TEXT NOT NULL PRIMARY KEY REFERENCES coupon_use (operation_id)
) STRICT;

CREATE TRIGGER coupon_used_once BEFORE INSERT ON coupon_use
WHEN EXISTS (
  SELECT 1 FROM coupon_use AS used
  WHERE used.vendor = NEW.vendor AND used.account = NEW.account AND used.coupon_key = NEW.coupon_key
    AND NOT EXISTS (SELECT 1 FROM coupon_release AS r WHERE r.operation_id = used.operation_id))
BEGIN SELECT RAISE(ABORT, 'coupon: is already used'); END;
CREATE TRIGGER coupon_released AFTER UPDATE OF state ON operation
WHEN NEW.coupon_key IS NOT NULL
  AND NEW.state IN ('rejected','not-sent','not-applied','not-applied-by-person')
BEGIN INSERT OR IGNORE INTO coupon_release (operation_id) VALUES (NEW.operation_id); END;
CREATE TRIGGER coupon_release_follows_the_operation BEFORE INSERT ON coupon_release
WHEN NOT EXISTS (
  SELECT 1 FROM operation WHERE operation_id = NEW.operation_id
    AND state IN ('rejected','not-sent','not-applied','not-applied-by-person'))
BEGIN SELECT RAISE(ABORT, 'coupon: its operation may have used it'); END;
CREATE TRIGGER coupon_use_stays_as_it_is BEFORE UPDATE ON coupon_use
BEGIN SELECT RAISE(ABORT, 'coupon: its use is never changed'); END;
CREATE TRIGGER coupon_use_stays BEFORE DELETE ON coupon_use
BEGIN SELECT RAISE(ABORT, 'coupon: its use is never deleted'); END;
CREATE TRIGGER coupon_release_stays_as_it_is BEFORE UPDATE ON coupon_release
BEGIN SELECT RAISE(ABORT, 'coupon: its release is never changed'); END;
CREATE TRIGGER coupon_release_stays BEFORE DELETE ON coupon_release
BEGIN SELECT RAISE(ABORT, 'coupon: its release is never deleted'); END;
`,
};
