import type { EncryptedDatabase } from '../../sqlite/encrypted-database.ts';
import type { VendorMember, VendorMemberDetail } from '../../vendors/vendor.ts';
import { foldCardNo, foldName, foldPhone } from './folding.ts';
import { readingsOf } from './readings.ts';
import type { FullRow } from './stored-row.ts';
import { soundsOf, tokensOf } from './tokens.ts';

export type MemberWriter = {
  readonly putAll: (members: readonly VendorMember[], readAtMs: number) => void;
  readonly putDetail: (detail: VendorMemberDetail, readAtMs: number) => void;
  readonly remove: (id: number) => void;
};

type Indexed = Pick<FullRow, 'id' | 'user_id' | 'digits' | 'phone' | 'folded' | 'nickname' | 'avatar'>;

/** The folded nicknames that are to be indexed, by the members' ids. */
type NewNames = Map<number, string>;

/** Keeps the searched tables in step with the members; within a transaction of the caller. */
export function createMemberWriter(database: EncryptedDatabase): MemberWriter {
  const s = statementsOf(database);
  const unindexName = (id: number): void => {
    s.removeName.run(id);
    s.removeSounds.run(id);
  };
  const put = (member: VendorMember, readAtMs: number, newNames: NewNames): number => {
    const was = s.find.get(member.userId);
    const now = columnsOf(member);
    if (was === undefined) {
      const id = Number(s.insert.run({ ...now, user_id: member.userId, readAtMs }).lastInsertRowid);
      newNames.set(id, now.folded);
      s.count.run(1);
      return id;
    }
    // Nearly all members are the same as when they were last read; then only their age changes.
    if (isSame(was, now)) s.touch.run({ id: was.id, readAtMs });
    else s.update.run({ ...now, id: was.id, readAtMs });
    if (was.folded !== now.folded) {
      if (!newNames.has(was.id)) unindexName(was.id);
      newNames.set(was.id, now.folded);
    }
    return was.id;
  };
  const index = (newNames: NewNames): void => {
    if (newNames.size === 0) return;
    const rows = { rows: JSON.stringify(rowsOf(newNames)) };
    s.addNames.run(rows);
    s.addSounds.run(rows);
  };
  return {
    putAll: (members, readAtMs) => {
      const newNames: NewNames = new Map();
      for (const member of members) put(member, readAtMs, newNames);
      index(newNames);
    },
    putDetail: ({ member, cards }, readAtMs) => {
      const newNames: NewNames = new Map();
      const id = put(member, readAtMs, newNames);
      index(newNames);
      s.removeCards.run(id);
      for (const { cardNo } of cards) {
        if (foldCardNo(cardNo) !== '') s.addCard.run({ id, cardNo: foldCardNo(cardNo) });
      }
      s.setCards.run({ id, cards: JSON.stringify(cards), readAtMs });
    },
    remove: (id) => {
      unindexName(id);
      s.remove.run(id);
      s.count.run(-1);
    },
  };
}

/** In ascending order, as the full-text indexes want it. */
const rowsOf = (newNames: NewNames) =>
  [...newNames]
    .toSorted(([a], [b]) => a - b)
    .map(([id, folded]) => ({ id, ...tokensOf(folded), sounds: soundsOf(readingsOf(folded)) }));

function columnsOf(member: VendorMember): Omit<Indexed, 'id' | 'user_id'> {
  const digits = foldPhone(member.phone);
  const folded = foldName(member.nickname);
  return {
    digits,
    phone: member.phone === digits ? null : member.phone,
    folded,
    nickname: member.nickname === folded ? null : member.nickname,
    avatar: member.avatar,
  };
}

const isSame = (was: Indexed, now: Omit<Indexed, 'id' | 'user_id'>): boolean =>
  was.digits === now.digits &&
  was.phone === now.phone &&
  was.folded === now.folded &&
  was.nickname === now.nickname &&
  was.avatar === now.avatar;

const statementsOf = (database: EncryptedDatabase) => ({
  find: database.prepare<[string], Indexed>(
    'SELECT id, user_id, digits, phone, folded, nickname, avatar FROM member WHERE user_id = ?',
  ),
  insert: database.prepare(
    `INSERT INTO member (user_id, digits, phone, folded, nickname, avatar, read_at_ms)
     VALUES (@user_id, @digits, @phone, @folded, @nickname, @avatar, @readAtMs)`,
  ),
  update: database.prepare(
    `UPDATE member SET digits = @digits, phone = @phone, folded = @folded, nickname = @nickname,
     avatar = @avatar, read_at_ms = @readAtMs WHERE id = @id`,
  ),
  touch: database.prepare('UPDATE member SET read_at_ms = @readAtMs WHERE id = @id'),
  remove: database.prepare('DELETE FROM member WHERE id = ?'),
  // One statement for all of a page: with each statement a full-text index writes out what it has gathered.
  addNames: database.prepare(
    `INSERT INTO name_index (rowid, chars, pairs)
     SELECT value ->> 'id', value ->> 'chars', value ->> 'pairs' FROM json_each(@rows)`,
  ),
  removeName: database.prepare('DELETE FROM name_index WHERE rowid = ?'),
  addSounds: database.prepare(
    `INSERT INTO sound_index (rowid, sounds)
     SELECT value ->> 'id', value ->> 'sounds' FROM json_each(@rows) WHERE value ->> 'sounds' <> ''`,
  ),
  removeSounds: database.prepare('DELETE FROM sound_index WHERE rowid = ?'),
  addCard: database.prepare('INSERT OR IGNORE INTO card (card_no, member_id) VALUES (@cardNo, @id)'),
  removeCards: database.prepare('DELETE FROM card WHERE member_id = ?'),
  setCards: database.prepare('UPDATE member SET cards = @cards, cards_read_at_ms = @readAtMs WHERE id = @id'),
  count: database.prepare('UPDATE fact SET members = members + ?'),
});
