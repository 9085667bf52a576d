/**
 * Amounts are whole fen. Order and card numbers are text, because some exceed what a float holds.
 * Times are epoch milliseconds cut to whole seconds, as a vendor on MySQL keeps them.
 * The CHECKs make an overdrawn card impossible, whatever the code above does.
 */
/** Version 2 added `cards-schema.ts`. */
export const SCHEMA_VERSION = 2;

export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE store (
  id INTEGER PRIMARY KEY, merchant_id INTEGER NOT NULL, merchant_name TEXT NOT NULL, name TEXT NOT NULL,
  address TEXT NOT NULL, phone TEXT NOT NULL, area TEXT NOT NULL, linkman TEXT NOT NULL,
  admin_id INTEGER NOT NULL, created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
  id INTEGER PRIMARY KEY, username TEXT NOT NULL UNIQUE, password TEXT NOT NULL, realname TEXT NOT NULL,
  note TEXT NOT NULL, phone TEXT NOT NULL, role_id INTEGER NOT NULL, store_ids TEXT NOT NULL,
  menus TEXT NOT NULL, permissions TEXT NOT NULL, avatar TEXT, created_ms INTEGER NOT NULL,
  login_count INTEGER NOT NULL DEFAULT 0, last_login_ms INTEGER
) STRICT;

CREATE TABLE token (
  token TEXT PRIMARY KEY, account_id INTEGER NOT NULL REFERENCES account (id), issued_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE product (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL, colour TEXT NOT NULL, logo TEXT NOT NULL,
  store_ids TEXT NOT NULL, admin_id INTEGER NOT NULL, type INTEGER NOT NULL CHECK (type IN (1, 10, 11)),
  summary TEXT NOT NULL, created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE event (
  id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL REFERENCES product (id), title TEXT NOT NULL,
  recharge_fen INTEGER NOT NULL, send_fen INTEGER NOT NULL, admin_id INTEGER NOT NULL,
  type INTEGER NOT NULL, status INTEGER NOT NULL CHECK (status IN (1, 10)), created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE member (
  id INTEGER PRIMARY KEY AUTOINCREMENT, phone TEXT NOT NULL UNIQUE, nickname TEXT NOT NULL, avatar TEXT,
  remark TEXT NOT NULL, created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE member_card (
  id INTEGER PRIMARY KEY AUTOINCREMENT, member_id INTEGER NOT NULL REFERENCES member (id),
  product_id INTEGER NOT NULL REFERENCES product (id), card_no TEXT NOT NULL UNIQUE,
  password_md5 TEXT NOT NULL, capital_fen INTEGER NOT NULL DEFAULT 0 CHECK (capital_fen >= 0),
  send_fen INTEGER NOT NULL DEFAULT 0 CHECK (send_fen >= 0), created_ms INTEGER NOT NULL,
  UNIQUE (member_id, product_id)
) STRICT;

-- One top-up with an event on an event card (4.5 eventCards). Status 9 is ours: the top-up was refunded.
CREATE TABLE event_card (
  id INTEGER PRIMARY KEY AUTOINCREMENT, member_card_id INTEGER NOT NULL REFERENCES member_card (id),
  recharge_fen INTEGER NOT NULL, gift_fen INTEGER NOT NULL,
  capital_fen INTEGER NOT NULL CHECK (capital_fen BETWEEN 0 AND recharge_fen),
  send_fen INTEGER NOT NULL CHECK (send_fen BETWEEN 0 AND gift_fen),
  status INTEGER NOT NULL CHECK (status IN (1, 2, 3, 5, 9)), created_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX event_card_of ON event_card (member_card_id);

CREATE TABLE top_up (
  id INTEGER PRIMARY KEY AUTOINCREMENT, order_no TEXT NOT NULL UNIQUE,
  member_card_id INTEGER NOT NULL REFERENCES member_card (id), event_id INTEGER REFERENCES event (id),
  event_card_id INTEGER REFERENCES event_card (id), recharge_fen INTEGER NOT NULL, send_fen INTEGER NOT NULL,
  channel INTEGER NOT NULL, store_id INTEGER NOT NULL REFERENCES store (id), image TEXT,
  explain TEXT NOT NULL, refunded INTEGER NOT NULL DEFAULT 0, created_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX top_up_time ON top_up (created_ms);
CREATE INDEX top_up_card ON top_up (member_card_id);

CREATE TABLE spend (
  id INTEGER PRIMARY KEY AUTOINCREMENT, order_no TEXT NOT NULL UNIQUE,
  member_card_id INTEGER NOT NULL REFERENCES member_card (id), amount_fen INTEGER NOT NULL,
  channel INTEGER NOT NULL, store_id INTEGER NOT NULL REFERENCES store (id), explain TEXT NOT NULL,
  refunded INTEGER NOT NULL DEFAULT 0, created_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX spend_time ON spend (created_ms);
CREATE INDEX spend_card ON spend (member_card_id);

-- From where a spend took its money, so that a refund puts back exactly that.
CREATE TABLE spend_part (
  spend_id INTEGER NOT NULL REFERENCES spend (id), event_card_id INTEGER REFERENCES event_card (id),
  capital_fen INTEGER NOT NULL, send_fen INTEGER NOT NULL
) STRICT;
CREATE INDEX spend_part_of ON spend_part (spend_id);

CREATE TABLE refund (
  id INTEGER PRIMARY KEY AUTOINCREMENT, member_card_id INTEGER NOT NULL REFERENCES member_card (id),
  kind TEXT NOT NULL CHECK (kind IN ('top-up', 'spend')), order_no TEXT NOT NULL UNIQUE,
  money_fen INTEGER NOT NULL, capital_fen INTEGER NOT NULL, send_fen INTEGER NOT NULL,
  store_id INTEGER NOT NULL REFERENCES store (id), explain TEXT NOT NULL, created_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX refund_time ON refund (created_ms);
CREATE INDEX refund_card ON refund (member_card_id);

CREATE TABLE sms (
  id INTEGER PRIMARY KEY AUTOINCREMENT, account_id INTEGER NOT NULL REFERENCES account (id),
  code TEXT NOT NULL, sent_ms INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE coupon (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL, summary TEXT NOT NULL, logo TEXT NOT NULL,
  store_ids TEXT NOT NULL, until_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE member_coupon (
  coupon_id INTEGER NOT NULL REFERENCES coupon (id), member_id INTEGER NOT NULL REFERENCES member (id),
  num INTEGER NOT NULL, quantity INTEGER NOT NULL, status INTEGER, created_ms INTEGER NOT NULL,
  remark TEXT NOT NULL, PRIMARY KEY (coupon_id, member_id, num)
) STRICT;

CREATE TABLE image (
  path TEXT PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL, uploaded INTEGER NOT NULL
) STRICT;

-- What a test may ask afterwards: each money request that arrived, and each time its work was carried out.
CREATE TABLE money_request (
  id INTEGER PRIMARY KEY AUTOINCREMENT, arrived_ms INTEGER NOT NULL, path TEXT NOT NULL,
  parameters TEXT NOT NULL, faults TEXT NOT NULL
) STRICT;
CREATE TABLE execution (
  id INTEGER PRIMARY KEY AUTOINCREMENT, request_id INTEGER NOT NULL REFERENCES money_request (id),
  err_code INTEGER NOT NULL, msg TEXT NOT NULL, record_id INTEGER, order_no TEXT, card_no TEXT,
  balance_fen INTEGER
) STRICT`;
