import { MATCH_KINDS, type MatchKind, MOST_HITS } from '#shared/contract/member-cache-kinds.ts';
import type { EncryptedDatabase } from '../../sqlite/encrypted-database.ts';
import type { Hit, Search } from '../member-cache.ts';
import { foldCardNo, foldExact, foldName, foldPhone } from './folding.ts';
import { MEMBER_COLUMNS, type MemberRow, memberOf } from './stored-row.ts';
import { soundQueries, tokenQuery } from './tokens.ts';

/** Longer texts are no names, numbers or codes. */
const MOST_CHARACTERS = 1_024;

/**
 * Each kind of match is one query that walks an index in its own order and stops when there is enough, so that a text
 * that is met by half of all members is answered as fast as one that is met by one.
 */
export function createSearch(database: EncryptedDatabase): (text: string) => Search {
  const finders = createFinders(database);
  return (given) => {
    const text = given.slice(0, MOST_CHARACTERS);
    const hits = new Map<number, Hit>();
    const list = (row: MemberRow, matched: MatchKind): void => {
      if (!hits.has(row.id)) hits.set(row.id, { member: memberOf(row), matched, readAtMs: row.read_at_ms });
    };
    let last: readonly MemberRow[] = [];
    for (const matched of MATCH_KINDS) {
      const missing = MOST_HITS + 1 - hits.size;
      if (missing <= 0) break;
      // As many as are listed already may come again.
      const rows = finders[matched](text, missing + hits.size);
      const places = matched === 'phone-prefix' && isFourDigits(text) ? MOST_BEGINNINGS : rows.length;
      for (const row of rows.slice(0, places)) list(row, matched);
      if (places < rows.length) last = rows.slice(places);
    }
    for (const row of last) list(row, 'phone-prefix');
    const listed = [...hits.values()].slice(0, MOST_HITS);
    return { hits: listed, more: hits.size > MOST_HITS };
  };
}

/** Four digits are rather a number's end, said at the counter, than its beginning, which thousands share. */
const MOST_BEGINNINGS = MOST_HITS / 2;
const isFourDigits = (text: string): boolean => /^\d{4}$/.test(foldPhone(text));

type Finder = (text: string, limit: number) => readonly MemberRow[];

/** `@end` is behind every text that begins with `@text`. */
function createFinders(database: EncryptedDatabase): Readonly<Record<MatchKind, Finder>> {
  const query = (from: string) => database.prepare<Named, MemberRow>(`SELECT ${MEMBER_COLUMNS} FROM ${from}`);
  const code = query('code JOIN member ON member.id = code.member_id WHERE code.text = @text LIMIT @limit');
  const card = query(
    'card JOIN member ON member.id = card.member_id WHERE card.card_no = @text ORDER BY member.id LIMIT @limit',
  );
  const userId = query('member WHERE user_id = @text LIMIT @limit');
  const phone = query('member WHERE digits = @text ORDER BY id LIMIT @limit');
  const phonePrefix = query(
    'member WHERE digits >= @text AND digits < @end ORDER BY digits, id LIMIT @limit',
  );
  const namePrefix = query('member WHERE folded >= @text AND folded < @end ORDER BY folded, id LIMIT @limit');
  const lastFour = query('member WHERE substr(digits, -4) = @text ORDER BY id LIMIT @limit');
  const name = query(
    'name_index JOIN member ON member.id = name_index.rowid WHERE name_index MATCH @text ORDER BY name_index.rowid LIMIT @limit',
  );
  return {
    code: (text, limit) => unlessEmpty(foldExact(text), (it) => code.all({ text: it, limit })),
    'card-number': (text, limit) => unlessEmpty(foldCardNo(text), (it) => card.all({ text: it, limit })),
    'user-id': (text, limit) => unlessEmpty(foldExact(text), (it) => userId.all({ text: it, limit })),
    phone: ifDigits((text, limit) => phone.all({ text, limit })),
    'phone-prefix': ifDigits((text, limit) => phonePrefix.all({ text, end: `${text}:`, limit })),
    'nickname-prefix': (text, limit) =>
      unlessEmpty(foldName(text), (it) => namePrefix.all({ text: it, end: `${it}\u{10FFFF}`, limit })),
    'last-four': ifDigits((text, limit) => (text.length === 4 ? lastFour.all({ text, limit }) : [])),
    nickname: (text, limit) =>
      unlessEmpty(tokenQuery(foldName(text)) ?? '', (it) => name.all({ text: it, limit })),
    pinyin: createPinyinFinder(query),
  };
}

type EncryptedStatement = { readonly all: (given: Named) => readonly MemberRow[] };
type Named = { readonly text: string; readonly limit: number; readonly end?: string };

const unlessEmpty = (text: string, find: (text: string) => readonly MemberRow[]): readonly MemberRow[] =>
  text === '' ? [] : find(text);

const ifDigits =
  (find: Finder): Finder =>
  (text, limit) => {
    const digits = foldPhone(text);
    return /^\d+$/.test(digits) ? find(digits, limit) : [];
  };

/** A member may be met by several queries; the first one counts. */
function createPinyinFinder(query: (from: string) => EncryptedStatement): Finder {
  const sounds = query(
    'sound_index JOIN member ON member.id = sound_index.rowid WHERE sound_index MATCH @text ORDER BY sound_index.rowid LIMIT @limit',
  );
  return (typed, limit) => {
    const text = foldName(typed).replaceAll('ü', 'v').replace(/['’]/g, '');
    if (!/^[a-z\d]*[a-z][a-z\d]*$/.test(text)) return [];
    const rows = new Map<number, MemberRow>();
    for (const match of soundQueries(text)) {
      if (rows.size >= limit) break;
      for (const row of sounds.all({ text: match, limit: limit + rows.size }))
        rows.set(row.id, rows.get(row.id) ?? row);
    }
    return [...rows.values()].slice(0, limit);
  };
}
