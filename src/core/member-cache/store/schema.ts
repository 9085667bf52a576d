import type { EncryptedDatabase } from '../../sqlite/encrypted-database.ts';
import { StorageError } from '../../sqlite/storage-error.ts';

/**
 * A cache is not migrated: one of another version is thrown away and read anew. `phone` and `nickname` are null where
 * they are the same as what they are searched by, as nearly all are. The indexes of nicknames and of
 * their readings hold no text, only which words are in which row; they are written in sorted pieces, where an ordinary
 * index would be changed in a random place for each word. The first letters of a reading are words of their own (up to
 * the six of `zhuang` behind a mark), so that a beginning which many share is looked up and not gathered.
 */
const VERSION = 2;

const SCHEMA = `
CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL UNIQUE,
  digits TEXT NOT NULL,
  phone TEXT,
  folded TEXT NOT NULL,
  nickname TEXT,
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

CREATE VIRTUAL TABLE sound_index USING fts5(
  sounds, content='', contentless_delete=1, detail='none', prefix='1 2 3 4 5 6 7', tokenize='ascii'
);

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
