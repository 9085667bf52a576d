import type { Migration } from '../../sqlite/migrate.ts';

/** Who works here, what a person decided about an undecided operation, and why an operation was repeated. */
export const PEOPLE_AND_DECISIONS: Migration = {
  version: 2,
  title: 'people and decisions',
  sql: `
ALTER TABLE operation ADD COLUMN repeats TEXT REFERENCES operation (operation_id);
ALTER TABLE operation ADD COLUMN repeat_reason TEXT
  CHECK ((repeat_reason IS NULL) = (repeats IS NULL));
CREATE TRIGGER operation_repeat_stays BEFORE UPDATE ON operation
WHEN OLD.repeats IS NOT NEW.repeats OR OLD.repeat_reason IS NOT NEW.repeat_reason
BEGIN SELECT RAISE(ABORT, 'operation: its facts do not change'); END;
CREATE INDEX operation_by_decision ON operation (vendor, account, decided_at)
  WHERE state IN ('confirmed','not-applied');

CREATE TABLE person (
  person_id    TEXT    NOT NULL PRIMARY KEY,
  name         TEXT    NOT NULL CHECK (length(trim(name)) > 0),
  role         TEXT    NOT NULL CHECK (role IN ('cashier','supervisor')),
  pin_salt     TEXT    NOT NULL,
  pin_hash     TEXT    NOT NULL,
  pin_failures INTEGER NOT NULL CHECK (pin_failures >= 0),
  added_at     INTEGER NOT NULL,
  left_at      INTEGER
) STRICT;
CREATE UNIQUE INDEX one_name ON person (name) WHERE left_at IS NULL;
CREATE TRIGGER person_stays BEFORE DELETE ON person
BEGIN SELECT RAISE(ABORT, 'person: is never deleted'); END;

CREATE TABLE decision (
  decision_id  INTEGER NOT NULL PRIMARY KEY,
  operation_id TEXT    NOT NULL REFERENCES operation (operation_id),
  person_id    TEXT    NOT NULL REFERENCES person (person_id),
  name         TEXT    NOT NULL,
  choice       TEXT    NOT NULL CHECK (choice IN ('ours','none-ours','settled-otherwise')),
  record_id    TEXT,
  reason       TEXT    NOT NULL CHECK (length(trim(reason)) > 0),
  evidence     TEXT    NOT NULL CHECK (json_valid(evidence)),
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_by_operation ON decision (operation_id, decision_id);
CREATE TRIGGER decision_stays_as_it_is BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decision: is never changed'); END;
CREATE TRIGGER decision_stays BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decision: is never deleted'); END;
CREATE TRIGGER decision_needs_a_person BEFORE UPDATE OF state ON operation
WHEN OLD.state = 'person' AND NEW.state <> 'person'
  AND NOT EXISTS (SELECT 1 FROM decision WHERE operation_id = OLD.operation_id)
BEGIN SELECT RAISE(ABORT, 'operation: only a person decides'); END;
`,
};
