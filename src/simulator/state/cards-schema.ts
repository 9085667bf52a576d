/**
 * What the data-SIM vendors and the gift cards need, beside `schema.ts`. Data in whole MB, amounts in whole fen, times
 * in epoch milliseconds. The CHECKs make an overdrawn agent impossible, whatever the code above does.
 */
export const CARDS_SCHEMA = `
-- One SIM card as it is; remark says what it is good for. dakashi_more_mb is by how much 大卡师 counts differently.
CREATE TABLE data_card (
  iccid TEXT PRIMARY KEY, cardno TEXT NOT NULL UNIQUE, network TEXT NOT NULL, remark TEXT NOT NULL,
  known_to TEXT NOT NULL CHECK (known_to IN ('both', 'sim-agent', 'dakashi')),
  total_mb INTEGER NOT NULL CHECK (total_mb >= 0), used_mb INTEGER NOT NULL CHECK (used_mb >= 0),
  unlimited INTEGER NOT NULL, dakashi_more_mb INTEGER NOT NULL, expires_ms INTEGER,
  active INTEGER NOT NULL, real_name INTEGER NOT NULL, real_name_link INTEGER NOT NULL,
  status_known INTEGER NOT NULL, package_set TEXT NOT NULL
) STRICT;

CREATE TABLE agent (id TEXT PRIMARY KEY, balance_fen INTEGER NOT NULL CHECK (balance_fen >= 0)) STRICT;

CREATE TABLE agent_package (
  id INTEGER PRIMARY KEY, package_set TEXT NOT NULL, name TEXT NOT NULL,
  price_fen INTEGER NOT NULL CHECK (price_fen >= 0), data_mb INTEGER NOT NULL
) STRICT;

-- Not UNIQUE by orderno: the fault repeat-order-runs carries a repeated one out again.
CREATE TABLE agent_order (
  id INTEGER PRIMARY KEY AUTOINCREMENT, orderno TEXT NOT NULL, iccid TEXT NOT NULL REFERENCES data_card (iccid),
  package_id INTEGER NOT NULL REFERENCES agent_package (id), price_fen INTEGER NOT NULL,
  data_mb INTEGER NOT NULL, next_month INTEGER NOT NULL, will_fail INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('accepted', 'effective', 'failed')),
  accepted_ms INTEGER NOT NULL, due_ms INTEGER NOT NULL, settled_ms INTEGER
) STRICT;
CREATE INDEX agent_order_no ON agent_order (orderno);

-- What a test may ask afterwards: each order request that arrived, and each time its work was carried out.
CREATE TABLE agent_request (
  id INTEGER PRIMARY KEY AUTOINCREMENT, arrived_ms INTEGER NOT NULL, parameters TEXT NOT NULL,
  faults TEXT NOT NULL
) STRICT;
CREATE TABLE agent_execution (
  id INTEGER PRIMARY KEY AUTOINCREMENT, request_id INTEGER NOT NULL REFERENCES agent_request (id),
  code INTEGER NOT NULL, msg TEXT NOT NULL, order_id INTEGER, balance_fen INTEGER NOT NULL
) STRICT;

CREATE TABLE zvcms_nonce (nonce TEXT PRIMARY KEY, seen_ms INTEGER NOT NULL) STRICT;

CREATE TABLE gift_user (id TEXT PRIMARY KEY, nickname TEXT NOT NULL, remark TEXT NOT NULL) STRICT;

CREATE TABLE gift_card (
  id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES gift_user (id), template_id TEXT NOT NULL,
  title TEXT NOT NULL, balance_fen INTEGER NOT NULL, face_fen INTEGER NOT NULL, cover TEXT NOT NULL,
  status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 7),
  valid_type INTEGER NOT NULL CHECK (valid_type BETWEEN 0 AND 3), valid_days INTEGER,
  begin_ms INTEGER, end_ms INTEGER, bound INTEGER NOT NULL, erp INTEGER NOT NULL, created_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX gift_card_of ON gift_card (user_id)`;
