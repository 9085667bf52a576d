import type { EncryptedDatabase } from '../../sqlite/encrypted-database.ts';
import { StorageError } from '../../sqlite/storage-error.ts';

/**
 * A cache is not migrated: one of another version is thrown away and read anew. `phone` and `nickname` are null where
 * they are the same as what they are searched by, as nearly all are. `readings` is what stands in `reading`, to take it
 * out again. The index of nicknames holds no text, only which characters and pairs are in which row.
 */
const VERSION = 1;

const SCHEMA = `
CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL UNIQUE,
  digits TEXT NOT NULL,
  phone TEXT,
  folded TEXT NOT NULL,
  nickname TEXT,
  readings TEXT NOT NULL,
  avatar TEXT,
  read_at_ms INTEGER NOT NULL,
  cards TEXT,
  cards_read_at_ms INTEGER
) STRICT;
CREATE INDEX member_digits ON member (digits);
CREATE INDEX member_last_four ON member (substr(digits, -4));
CREATE INDEX member_folded ON member (folded);
CREATE INDEX member_read_at ON member (read_at_ms);

CREATE VIRTUAL TABLE name_index USING fts5(
  chars, pairs, content='', contentless_delete=1, tokenize='ascii'
);

CREATE TABLE reading (
  text TEXT NOT NULL,
  member_id INTEGER NOT NULL,
  PRIMARY KEY (text, member_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE card (
  card_no TEXT NOT NULL,
  member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  PRIMARY KEY (card_no, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_member ON card (member_id);

CREATE TABLE code (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE,
  member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX code_member ON code (member_id);

CREATE TABLE fact (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  members INTEGER NOT NULL,
  point TEXT
) STRICT;
INSERT INTO fact (one, members) VALUES (1, 0);
`;

/** Makes the tables in an empty file. Throws `journal.corrupt` for a file that is not ours or of another version. */
export function prepareSchema(database: EncryptedDatabase): void {
  const version = database.pragma('user_version', { simple: true });
  if (version === VERSION) return;
  if (version !== 0) throw new StorageError('journal.corrupt', 'the cache is of another version');
  database.transaction(() => {
    database.exec(SCHEMA);
    database.pragma(`user_version = ${VERSION}`);
  })();
}
