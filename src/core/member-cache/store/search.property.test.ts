import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MATCH_KINDS } from '#shared/contract/member-cache-kinds.ts';
import type { Fen } from '#shared/money.ts';
import { createTempDir } from '../../../../test/support/temp-dir.ts';
import type { VendorCard, VendorMember } from '../../vendors/vendor.ts';
import { type MemberStore, openMemberStore } from './member-store.ts';
import { loadReadings } from './readings.ts';
import { NaiveStore } from './testing/naive-store.ts';

const folder = createTempDir();
let store: MemberStore;
beforeAll(async () => {
  await loadReadings();
  store = openMemberStore(`${folder.path}/members.sqlite`, { keyHex: 'ab'.repeat(32), binaries: null });
});
beforeEach(() => empty());
afterAll(() => {
  store.close();
  folder.remove();
});
const empty = (): void => void store.forgetUnseen(Number.MAX_SAFE_INTEGER, 10_000);

/** Few, so that names share them: Traditional, outside the basic plane, joined, full-width, halves of a pair. */
const LETTERS = [
  ...['王', '王', '小', '小', '明', '国', '國', '𠮷', '〇', 'の'],
  ...['😀', '👨‍👩‍👧', '👩', '👍🏽', '👍', '❤️', '❤', '🇨🇳', 'é', 'e\u0301', 'ﬁ'],
  ...['a', 'B', 'ｂ', 'Ｃ', 'w', 'x', '1', '３', ' ', '　', '.', '"', '*', "'", '\u0000', '\ud83d', '-'],
];
/** Read in several ways; one in a name, so that none has more readings than are kept. */
const SEVERAL = ['单', '乐', '长', '長', '吕', ''];
const letters = fc.array(fc.constantFrom(...LETTERS), { maxLength: 2 }).map((parts) => parts.join(''));
const nickname = fc.tuple(letters, fc.constantFrom(...SEVERAL), letters).map((parts) => parts.join(''));
const DIGITS = fc.array(fc.constantFrom('1', '3', '8'), { minLength: 8, maxLength: 8 });
const phone = fc.oneof(
  { weight: 6, arbitrary: DIGITS.map((digits) => `138${digits.join('')}`) },
  DIGITS.map((digits) => `+86 138-${digits.join('')}`),
  DIGITS.map((digits) => `１３８${digits.join('')}`),
  fc.constantFrom('', '8831', '883', '021-8831', '13'),
);
const userId = fc.integer({ min: 1, max: 60 }).map((n) => (n % 7 === 0 ? `${n}381` : `U${n}`));
const member: fc.Arbitrary<VendorMember> = fc.record({
  userId,
  phone,
  nickname,
  avatar: fc.constantFrom(null, '/a.png'),
});
const cardNo = fc.constantFrom('8831', 'VIP 1', 'vip1', 'ＶＩＰ1', '6200 8831', '', '13800');
const code = fc.constantFrom('8831', 'CODE-1', ' CODE-1 ', '王', 'https://x.example/m?c=1', '', '\0');

type Step = (both: { readonly store: MemberStore; readonly naive: NaiveStore }) => void;
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.array(member, { maxLength: 40 }), fc.nat(9)).map(
      ([members, readAtMs]): Step =>
        (both) => {
          const point = { startedAtMs: 0, pageSize: 40, pagesDone: 1, totalRows: 60, finishedAtMs: null };
          both.store.putPage({ members, readAtMs, point });
          for (const one of members) both.naive.put(one, readAtMs);
        },
    ),
  },
  fc.tuple(member, fc.array(cardNo, { maxLength: 3 }), fc.nat(9)).map(
    ([one, numbers, readAtMs]): Step =>
      (both) => {
        const detail = { member: one, cards: numbers.map(cardOf) };
        both.store.remember(detail, readAtMs);
        both.naive.remember(detail, readAtMs);
      },
  ),
  fc.tuple(code, member).map(
    ([text, one]): Step =>
      (both) => {
        both.store.remember({ member: one, cards: [] }, 1);
        both.naive.remember({ member: one, cards: [] }, 1);
        both.store.rememberCode(text, one.userId);
        both.naive.rememberCode(text, one.userId);
        both.store.rememberCode(text, 'nobody');
      },
  ),
  userId.map(
    (id): Step =>
      (both) => {
        both.store.forget(id);
        both.naive.forget((one) => one.userId === id);
      },
  ),
  fc.nat(5).map(
    (beforeMs): Step =>
      (both) => {
        both.store.forgetUnseen(beforeMs, 1_000);
        both.naive.forget((_one, readAtMs) => readAtMs < beforeMs);
      },
  ),
  fc.constant<Step>((both) => void both.store.tidy()),
);

const cardOf = (number: string): VendorCard => ({
  ...{ cardId: number, cardNo: number, title: '储值卡', kind: 'stored-value', principal: null, gift: null },
  ...{ balance: 0 as Fen, openedAtMs: null, eventCards: [] },
});

const text = fc.oneof(
  { weight: 3, arbitrary: nickname },
  { weight: 3, arbitrary: fc.nat({ max: 11 }).chain((n) => phone.map((whole) => whole.slice(0, n))) },
  phone,
  userId,
  cardNo,
  code,
  fc.constantFrom('8831', '3831', '1', '13', '138', '1381', '1388'),
  fc.constantFrom(
    'w',
    'wx',
    'wangx',
    'xm',
    'xiaod',
    's',
    'shan',
    'cha',
    'yue',
    'lv',
    'lu',
    'lü',
    "x'm",
    'zhang',
    'b1',
    'wangxm',
    'xiaom',
    'ming',
    'guo',
    'm',
  ),
);

describe('what is found, and its order', () => {
  it('keeps places for the ends of numbers among the beginnings that four digits meet', () => {
    const member = (n: number, phone: string) => ({ userId: `U${n}`, phone, nickname: '', avatar: null });
    const beginnings = Array.from({ length: 30 }, (_, n) => member(n, `1381000${1_000 + n}`));
    const ends = [member(40, '13900001381'), member(41, '15900001381')];
    const point = { startedAtMs: 0, pageSize: 40, pagesDone: 1, totalRows: 32, finishedAtMs: null };
    store.putPage({ members: [...beginnings, ...ends], readAtMs: 1, point });
    const { hits, more } = store.search('1381');
    expect(hits.map(({ matched }) => matched)).toEqual([
      ...Array<string>(10).fill('phone-prefix'),
      ...Array<string>(2).fill('last-four'),
      ...Array<string>(8).fill('phone-prefix'),
    ]);
    expect(more).toBe(true);
  });

  it('is what an array would give that is gone through for every kind', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(text, { minLength: 10, maxLength: 20 }),
        (steps, texts) => {
          empty();
          const both = { store, naive: new NaiveStore() };
          for (const take of steps) take(both);
          for (const typed of texts) {
            const { hits, more } = store.search(typed);
            const found = hits.map(({ member: { userId: id }, matched }) => ({ userId: id, matched }));
            expect({ typed, hits: found, more }).toEqual({ typed, ...both.naive.search(typed) });
            for (const { matched } of hits) seen.add(matched);
            if (more) seen.add('more');
          }
        },
      ),
      { numRuns: 80 },
    );
    // No kind is equal only because nothing was found by it.
    expect([...seen].toSorted()).toEqual([...MATCH_KINDS, 'more'].toSorted());
  });
});
