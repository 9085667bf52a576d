import type { Migration } from '../../sqlite/migrate.ts';

/**
 * A second person's signature; the vendor asked; operations that make up for another; coupons that follow what became
 * of their operation. The table of decisions is built anew, because SQLite does not change a CHECK.
 */
export const SECOND_PERSON_AND_LINKS: Migration = {
  version: 3,
  title: 'second person and links',
  sql: `
DROP TRIGGER decision_needs_a_person;
CREATE TABLE decision_anew (
  decision_id      INTEGER NOT NULL PRIMARY KEY,
  operation_id     TEXT    NOT NULL REFERENCES operation (operation_id),
  person_id        TEXT    NOT NULL REFERENCES person (person_id),
  name             TEXT    NOT NULL,
  second_person_id TEXT    REFERENCES person (person_id) CHECK (second_person_id <> person_id),
  second_name      TEXT    CHECK ((second_name IS NULL) = (second_person_id IS NULL)),
  choice           TEXT    NOT NULL CHECK (choice IN ('ours','none-ours','settled-otherwise','asked-vendor')),
  record_id        TEXT,
  reason           TEXT    NOT NULL CHECK (length(trim(reason)) > 0),
  evidence         TEXT    NOT NULL CHECK (json_valid(evidence)),
  at               INTEGER NOT NULL
) STRICT;
INSERT INTO decision_anew (decision_id, operation_id, person_id, name, choice, record_id, reason, evidence, at)
  SELECT decision_id, operation_id, person_id, name, choice, record_id, reason, evidence, at FROM decision;
DROP TABLE decision;
ALTER TABLE decision_anew RENAME TO decision;
CREATE INDEX decision_by_operation ON decision (operation_id, decision_id);
CREATE TRIGGER decision_stays_as_it_is BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decision: is never changed'); END;
CREATE TRIGGER decision_stays BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decision: is never deleted'); END;
CREATE TRIGGER decision_needs_a_person BEFORE UPDATE OF state ON operation
WHEN OLD.state = 'person' AND NEW.state <> 'person'
  AND NOT EXISTS (SELECT 1 FROM decision WHERE operation_id = OLD.operation_id AND choice <> 'asked-vendor')
BEGIN SELECT RAISE(ABORT, 'operation: only a person decides'); END;

ALTER TABLE operation ADD COLUMN linked_to TEXT REFERENCES operation (operation_id);
CREATE INDEX operation_by_link ON operation (linked_to) WHERE linked_to IS NOT NULL;
CREATE TRIGGER operation_link_stays BEFORE UPDATE ON operation WHEN OLD.linked_to IS NOT NEW.linked_to
BEGIN SELECT RAISE(ABORT, 'operation: its facts do not change'); END;
CREATE TRIGGER operation_links_to_a_case BEFORE INSERT ON operation
WHEN NEW.linked_to IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM operation AS known
  WHERE known.operation_id = NEW.linked_to AND known.vendor = NEW.vendor AND known.account = NEW.account
    AND (known.user_id = NEW.user_id OR (known.user_id IS NULL AND known.phone_masked = NEW.phone_masked))
    AND known.state IN ('person','confirmed-by-person','not-applied-by-person','settled-otherwise'))
BEGIN SELECT RAISE(ABORT, 'operation: links to no case of this member'); END;

DROP TRIGGER coupon_used_once;
DROP TRIGGER coupon_released;
DROP TABLE coupon_release;
CREATE TRIGGER coupon_used_once BEFORE INSERT ON coupon_use
WHEN EXISTS (
  SELECT 1 FROM coupon_use AS used JOIN operation AS user ON user.operation_id = used.operation_id
  WHERE used.vendor = NEW.vendor AND used.account = NEW.account AND used.coupon_key = NEW.coupon_key
    AND user.state NOT IN ('rejected','not-sent','not-applied','not-applied-by-person'))
BEGIN SELECT RAISE(ABORT, 'coupon: is already used'); END;

CREATE INDEX operation_with_phone ON operation (decided_at) WHERE phone IS NOT NULL AND decided_at IS NOT NULL;
`,
};
