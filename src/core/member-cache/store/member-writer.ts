import type { EncryptedDatabase } from '../../sqlite/encrypted-database.ts';
import type { VendorMember, VendorMemberDetail } from '../../vendors/vendor.ts';
import { foldCardNo, foldName, foldPhone } from './folding.ts';
import { readingsOf } from './readings.ts';
import type { FullRow } from './stored-row.ts';
import { tokensOf } from './tokens.ts';

export type MemberWriter = {
  readonly put: (member: VendorMember, readAtMs: number) => void;
  readonly putDetail: (detail: VendorMemberDetail, readAtMs: number) => void;
  readonly remove: (row: Pick<FullRow, 'id' | 'readings'>) => void;
};

type Indexed = Pick<
  FullRow,
  'id' | 'user_id' | 'digits' | 'phone' | 'folded' | 'nickname' | 'avatar' | 'readings'
>;
type Names = Pick<Indexed, 'folded' | 'readings'>;

/** Keeps the searched tables in step with the members; within a transaction of the caller. */
export function createMemberWriter(database: EncryptedDatabase): MemberWriter {
  const s = statementsOf(database);
  const indexNames = (id: number, names: Names): void => {
    s.addName.run({ id, ...tokensOf(names.folded) });
    for (const text of split(names.readings)) s.addReading.run({ id, text });
  };
  const unindexNames = (row: Pick<FullRow, 'id' | 'readings'>): void => {
    s.removeName.run(row.id);
    for (const text of split(row.readings)) s.removeReading.run({ id: row.id, text });
  };
  const put = (member: VendorMember, readAtMs: number): number => {
    const was = s.find.get(member.userId);
    const now = columnsOf(member, was);
    if (was === undefined) {
      const id = Number(s.insert.run({ ...now, user_id: member.userId, readAtMs }).lastInsertRowid);
      indexNames(id, now);
      s.count.run(1);
      return id;
    }
    // Nearly all members are the same as when they were last read; then only their age changes.
    if (isSame(was, now)) s.touch.run({ id: was.id, readAtMs });
    else s.update.run({ ...now, id: was.id, readAtMs });
    if (was.folded !== now.folded) {
      unindexNames(was);
      indexNames(was.id, now);
    }
    return was.id;
  };
  return {
    put,
    putDetail: ({ member, cards }, readAtMs) => {
      const id = put(member, readAtMs);
      s.removeCards.run(id);
      for (const { cardNo } of cards) {
        if (foldCardNo(cardNo) !== '') s.addCard.run({ id, cardNo: foldCardNo(cardNo) });
      }
      s.setCards.run({ id, cards: JSON.stringify(cards), readAtMs });
    },
    remove: (row) => {
      unindexNames(row);
      s.remove.run(row.id);
      s.count.run(-1);
    },
  };
}

function columnsOf(member: VendorMember, was: Indexed | undefined): Omit<Indexed, 'id' | 'user_id'> {
  const digits = foldPhone(member.phone);
  const folded = foldName(member.nickname);
  return {
    digits,
    phone: member.phone === digits ? null : member.phone,
    folded,
    nickname: member.nickname === folded ? null : member.nickname,
    avatar: member.avatar,
    readings: was?.folded === folded ? was.readings : readingsOf(folded).join(' '),
  };
}

const isSame = (was: Indexed, now: Omit<Indexed, 'id' | 'user_id'>): boolean =>
  was.digits === now.digits &&
  was.phone === now.phone &&
  was.folded === now.folded &&
  was.nickname === now.nickname &&
  was.avatar === now.avatar;

const split = (readings: string): readonly string[] => (readings === '' ? [] : readings.split(' '));

const statementsOf = (database: EncryptedDatabase) => ({
  find: database.prepare<[string], Indexed>(
    'SELECT id, user_id, digits, phone, folded, nickname, avatar, readings FROM member WHERE user_id = ?',
  ),
  insert: database.prepare(
    `INSERT INTO member (user_id, digits, phone, folded, nickname, readings, avatar, read_at_ms)
     VALUES (@user_id, @digits, @phone, @folded, @nickname, @readings, @avatar, @readAtMs)`,
  ),
  update: database.prepare(
    `UPDATE member SET digits = @digits, phone = @phone, folded = @folded, nickname = @nickname,
     readings = @readings, avatar = @avatar, read_at_ms = @readAtMs WHERE id = @id`,
  ),
  touch: database.prepare('UPDATE member SET read_at_ms = @readAtMs WHERE id = @id'),
  remove: database.prepare('DELETE FROM member WHERE id = ?'),
  addName: database.prepare('INSERT INTO name_index (rowid, chars, pairs) VALUES (@id, @chars, @pairs)'),
  removeName: database.prepare('DELETE FROM name_index WHERE rowid = ?'),
  addReading: database.prepare('INSERT OR IGNORE INTO reading (text, member_id) VALUES (@text, @id)'),
  removeReading: database.prepare('DELETE FROM reading WHERE text = @text AND member_id = @id'),
  addCard: database.prepare('INSERT OR IGNORE INTO card (card_no, member_id) VALUES (@cardNo, @id)'),
  removeCards: database.prepare('DELETE FROM card WHERE member_id = ?'),
  setCards: database.prepare('UPDATE member SET cards = @cards, cards_read_at_ms = @readAtMs WHERE id = @id'),
  count: database.prepare('UPDATE fact SET members = members + ?'),
});
