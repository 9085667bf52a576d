import { describe, expect, it } from 'vitest';
import { doneValue, endingOf, NOON_MS } from './support/counter.ts';
import { askedForAll, counterForEachTest } from './support/coverage.ts';

/** 小练习: a stored-value card (3) with 305.50 and an event card (4). */
const PRACTICE = '13800001001';
/** 四态君: four event cards, one in each state. */
const STATES = '13800001002';
const EMOJI = '13800001004';
const CARDLESS = '13800001009';
/** 大号码: card and order numbers beyond 2^53. */
const LONG = '13800001011';
const everything = { phone: null, fromMs: null, untilMs: null, page: 1, pageSize: 14 };

/** 4.1 to 4.5: the lists and the members. */
const counter = counterForEachTest();

describe.each([
  ['4.1 充值记录', 'top-up'],
  ['4.2 消费记录', 'spend'],
  ['4.3 反结账（退款）记录', 'refund'],
] as const)('%s', (_, kind) => {
  const list = async (filter: object = {}) =>
    doneValue(await counter().vendor.records(counter().token, kind, { ...everything, ...filter }));

  it('pages through all records, each once', async () => {
    const first = await list({ pageSize: 10 });
    const ids = new Set<string>();
    let sum = 0;
    for (let page = 1; page <= first.totalPages; page += 1) {
      const { rows } = await list({ page, pageSize: 10 });
      for (const row of rows) {
        ids.add(row.recordId);
        sum += row.amount;
      }
    }
    expect(first.totalRows).toBeGreaterThan(20);
    expect(ids.size).toBe(first.totalRows);
    if (kind !== 'refund') expect(first.totalAmount).toBe(sum);
    expect((await list({ page: first.totalPages + 1, pageSize: 10 })).rows).toEqual([]);
  });

  it('filters by phone number and time', async () => {
    const all = await list({ pageSize: 100 });
    const phone = all.rows.find((row) => row.phone !== '')?.phone ?? '';
    const own = await list({ phone, pageSize: 100 });
    expect(own.rows.length).toBeGreaterThan(0);
    expect(own.rows.every((row) => row.phone === phone)).toBe(true);
    const week = { fromMs: NOON_MS - 7 * 86_400_000, untilMs: NOON_MS };
    const recent = await list({ ...week, pageSize: 100 });
    expect(recent.totalRows).toBeLessThan(all.totalRows);
    expect(
      recent.rows.every(({ atMs }) => atMs !== null && atMs >= week.fromMs && atMs <= week.untilMs),
    ).toBe(true);
    expect((await list({ fromMs: NOON_MS + 1, untilMs: NOON_MS + 2 })).rows).toEqual([]);
  });
});

describe('4.1 with numbers beyond 2^53', () => {
  it('keeps them to the last digit', async () => {
    const filter = { ...everything, phone: LONG };
    const { rows } = doneValue(await counter().vendor.records(counter().token, 'top-up', filter));
    const truth = counter()
      .simulator.truth()
      .cards.find(({ phone }) => phone === LONG);
    expect(rows[0]?.cardNo).toBe(truth?.cardNo);
    expect(BigInt(rows[0]?.cardNo ?? 0)).toBeGreaterThan(2n ** 53n);
    expect(BigInt(rows[0]?.orderNo ?? 0)).toBeGreaterThan(2n ** 53n);
  });
});

describe('4.4 用户查询', () => {
  const find = async (phone: string | null, page = 1, pageSize = 14) =>
    doneValue(await counter().vendor.findMembers(counter().token, { phone, page, pageSize }));

  it('finds by a whole number, by a beginning, and everybody', async () => {
    expect((await find(EMOJI)).rows).toMatchObject([{ phone: EMOJI, nickname: '🦊🎉狐狸👨‍👩‍👧‍👦' }]);
    const some = await find('138000010');
    expect(some.rows.length).toBeGreaterThan(1);
    expect(some.rows.every(({ phone }) => phone.startsWith('138000010'))).toBe(true);
    expect((await find(null)).totalRows).toBeGreaterThan(some.totalRows);
    expect((await find('13800009999')).rows).toEqual([]);
  });

  it('pages', async () => {
    const { totalRows, totalPages } = await find(null, 1, 10);
    expect(totalPages).toBe(Math.ceil(totalRows / 10));
    const pages = await Promise.all(
      Array.from({ length: totalPages }, (_, index) => find(null, index + 1, 10)),
    );
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ userId }) => userId))).size).toBe(totalRows);
  });
});

describe('4.5 会员详情', () => {
  it('gives every card to the fen, as the vendor’s own books have it', async () => {
    for (const phone of [PRACTICE, STATES, EMOJI, LONG]) {
      const detail = doneValue(
        await counter().vendor.memberDetail(counter().token, await counter().userId(phone)),
      );
      const truth = counter()
        .simulator.truth()
        .cards.filter((card) => card.phone === phone);
      const cards = detail?.cards.map(({ cardNo, balance }) => [cardNo, balance]);
      expect(cards).toEqual(truth.map((card) => [card.cardNo, card.capitalFen + card.sendFen]));
      expect(detail?.member.phone).toBe(phone);
    }
  });

  it('tells the states of event cards', async () => {
    const { eventCards } = await counter().card(STATES, '4');
    const states = eventCards.map(({ state }) => state).sort();
    expect(states).toEqual(['cash-back-due', 'cashed-back', 'in-progress', 'in-progress']);
  });

  it('is undefined for a member without a card, and a refusal for nobody', async () => {
    const cardless = await counter().userId(CARDLESS);
    expect(doneValue(await counter().vendor.memberDetail(counter().token, cardless))).toBeUndefined();
    expect(endingOf(await counter().vendor.memberDetail(counter().token, '999999'))).toBe(
      'refused vendor.user-not-found not-involved',
    );
  });
});

askedForAll('records-and-members');
