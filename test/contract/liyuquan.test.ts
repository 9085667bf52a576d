import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '#core/secret.ts';
import { LIYUQUAN_ENDPOINTS } from '#core/vendors/liyuquan/endpoints.ts';
import { fen } from '#shared/money.ts';
import { type Counter, doneValue, endingOf, NOON_MS, openCounter, yuan } from './support/counter.ts';

/** 小练习: a stored-value card (3) with 305.50 and an event card (4). */
const PRACTICE = '13800001001';
/** 四态君: four event cards, one in each state. */
const STATES = '13800001002';
const EMOJI = '13800001004';
const CARDLESS = '13800001009';
/** 大号码: card and order numbers beyond 2^53. */
const LONG = '13800001011';
const passwordOf = (phone: string) => new Secret(phone.slice(-6));
const everything = { phone: null, fromMs: null, untilMs: null, page: 1, pageSize: 14 };

const asked = new Set<string>();
let counter: Counter;
beforeEach(async () => {
  counter = await openCounter((path) => asked.add(path));
});
afterEach(() => counter.simulator.close());

const FAILED = 'refused vendor.operation-failed not-moved';

describe('2.1 登录', () => {
  it('gives a token that works', async () => {
    const token = await counter.signInAs('shouyin');
    expect(endingOf(await counter.vendor.account(token))).toBe('done');
  });

  it.each([
    ['dianzhang', 'wrong'],
    ['nobody', '123456'],
  ])('%s with %s is refused', async (username, password) => {
    const outcome = await counter.vendor.signIn(username, new Secret(password));
    expect(endingOf(outcome)).toBe('refused session.wrong-credentials not-involved');
  });
});

describe('2.2 管理端用户信息', () => {
  it('says who it is and what the account may do, and nothing more', async () => {
    const outcome = await counter.vendor.account(counter.token);
    const account = doneValue(outcome);
    expect(account).toMatchObject({ accountId: '2', username: 'dianzhang', displayName: '示例店长' });
    expect(account.menus).toContain('userCard');
    expect(account.permissions).toContain('manage/v3/userCard/charge:2001');
    // The hash of 123456, which the reply holds in upper case.
    expect(JSON.stringify(outcome)).not.toMatch(/e10adc3949ba59abbe56e057f20f883e/i);
    expect(JSON.stringify(outcome)).not.toContain('13700000001');
  });

  it('asks for sign-in again when the token has lapsed', async () => {
    await fetch(`${counter.simulator.origin}/_sim/lapse-tokens`, { method: 'POST' });
    const outcome = await counter.vendor.account(counter.token);
    expect(endingOf(outcome)).toBe('refused session.required not-involved');
  });
});

describe('3.1 门店信息', () => {
  it('gives the account’s shops', async () => {
    expect(doneValue(await counter.vendor.stores(counter.token)).map(({ name }) => name)).toEqual([
      '练习茶铺南屏店',
      '练习茶铺吾悦店',
      '练习茶铺大观店',
    ]);
  });
});

describe('3.2 会员卡列表', () => {
  it('gives the cards on sale', async () => {
    const cards = doneValue(await counter.vendor.cardsOnSale(counter.token));
    expect(cards.find(({ cardId }) => cardId === '3')).toMatchObject({
      title: '练习茶铺储值卡',
      kind: 'stored-value',
      colour: '#0F9D7A',
      summary: '可充任意金额',
    });
    expect(cards.find(({ cardId }) => cardId === '4')?.kind).toBe('event');
  });
});

describe('3.3 开卡', () => {
  const request = { phone: '13800009001', membershipCardId: '3', password: null };

  it('opens a card whose password is the end of the phone number', async () => {
    expect(endingOf(await counter.vendor.openCard(counter.token, request))).toBe('done');
    expect(await counter.card(request.phone, '3')).toMatchObject({ balance: 0, kind: 'stored-value' });
    const spend = { phone: request.phone, cardId: '3', amount: fen(1), password: passwordOf(request.phone) };
    // Refused for want of money, so the password was right.
    const outcome = await counter.vendor.spend(counter.token, spend);
    expect(outcome.kind === 'refused' && outcome.failure.vendorMessage).toContain('余额');
  });

  it('opens a card with a password of the customer’s own', async () => {
    const own = new Secret('2468');
    expect(endingOf(await counter.vendor.openCard(counter.token, { ...request, password: own }))).toBe(
      'done',
    );
    const spend = { phone: request.phone, cardId: '3', amount: fen(1) };
    const wrong = await counter.vendor.spend(counter.token, {
      ...spend,
      password: passwordOf(request.phone),
    });
    expect(wrong.kind === 'refused' && wrong.failure.vendorMessage).toContain('密码');
    const right = await counter.vendor.spend(counter.token, { ...spend, password: own });
    expect(right.kind === 'refused' && right.failure.vendorMessage).toContain('余额');
  });

  it('is refused for a card that the number has, and for an account that may not', async () => {
    const again = { ...request, phone: PRACTICE };
    expect(endingOf(await counter.vendor.openCard(counter.token, again))).toBe(
      'refused vendor.phone-registered not-moved',
    );
    const apprentice = await counter.signInAs('xuetu');
    expect(endingOf(await counter.vendor.openCard(apprentice, request))).toBe(
      'refused session.denied not-moved',
    );
  });
});

describe('3.4 活动列表', () => {
  it('gives the promotions of a card', async () => {
    expect(doneValue(await counter.vendor.promotions(counter.token, '4'))).toMatchObject([
      { eventId: '9', title: '充200 送200 返200', pay: yuan(200), gift: yuan(200) },
      { eventId: '10', pay: yuan(500), gift: yuan(500) },
    ]);
    expect(doneValue(await counter.vendor.promotions(counter.token, '6'))).toMatchObject([
      { pay: yuan(88.8), gift: yuan(8.88) },
      {},
    ]);
  });
});

describe('3.5 会员充值', () => {
  it('tops up an event card with an event, to the fen', async () => {
    const before = await counter.card(PRACTICE, '4');
    const request = await counter.topUpRequest(PRACTICE, '4');
    expect(endingOf(await counter.vendor.topUp(counter.token, request))).toBe('done');
    const after = await counter.card(PRACTICE, '4');
    expect(after.balance - before.balance).toBe(yuan(400));
    expect((after.principal ?? 0) - (before.principal ?? 0)).toBe(yuan(200));
    expect((after.gift ?? 0) - (before.gift ?? 0)).toBe(yuan(200));
    expect(after.eventCards).toHaveLength(before.eventCards.length + 1);
  });

  it('tops up a stored-value card by a free amount', async () => {
    const request = {
      phone: PRACTICE,
      cardId: '3',
      pay: yuan(12.34),
      gift: fen(0),
      eventId: null,
      imagePath: await counter.picture(),
    };
    expect(endingOf(await counter.vendor.topUp(counter.token, request))).toBe('done');
    expect((await counter.card(PRACTICE, '3')).balance).toBe(yuan(317.84));
  });

  it('is refused where it differs from the event, has none, or has no picture', async () => {
    const request = await counter.topUpRequest(PRACTICE, '4');
    const before = counter.simulator.truth();
    const topUp = async (change: object) =>
      endingOf(await counter.vendor.topUp(counter.token, { ...request, ...change }));
    expect(await topUp({ pay: yuan(199.99) })).toBe(FAILED);
    expect(await topUp({ gift: yuan(200.01) })).toBe(FAILED);
    expect(await topUp({ eventId: '5' })).toBe(FAILED);
    expect(await topUp({ eventId: null })).toBe('refused vendor.missing-parameter not-moved');
    expect(await topUp({ imagePath: '/item/260316/none.jpg' })).toBe(FAILED);
    expect(await topUp({ phone: '13800009999' })).toBe('refused vendor.user-not-found not-moved');
    const after = counter.simulator.truth();
    expect(after.requests).toHaveLength(before.requests.length + 6);
    expect([after.totals, after.cards]).toEqual([before.totals, before.cards]);
  });
});

describe('3.6 会员消费', () => {
  const request = { phone: PRACTICE, cardId: '3', amount: yuan(5.5), password: passwordOf(PRACTICE) };

  it('takes the amount', async () => {
    expect(endingOf(await counter.vendor.spend(counter.token, request))).toBe('done');
    expect((await counter.card(PRACTICE, '3')).balance).toBe(yuan(300));
  });

  it('takes the last fen, and not one more', async () => {
    const spend = async (amount: number) =>
      endingOf(await counter.vendor.spend(counter.token, { ...request, amount: yuan(amount) }));
    expect(await spend(305.51)).toBe(FAILED);
    expect(await spend(305.5)).toBe('done');
    expect(await spend(0.01)).toBe(FAILED);
    expect((await counter.card(PRACTICE, '3')).balance).toBe(0);
  });

  it('is refused with a wrong password, and the password is in no record', async () => {
    const outcome = await counter.vendor.spend(counter.token, { ...request, password: new Secret('000000') });
    expect(endingOf(outcome)).toBe(FAILED);
    expect(outcome.kind === 'refused' && outcome.failure.vendorMessage).toBe('会员密码错误');
    expect((await counter.card(PRACTICE, '3')).balance).toBe(yuan(305.5));
  });
});

describe('3.7 消费回退', () => {
  async function lastSpend() {
    const filter = { ...everything, phone: PRACTICE };
    const [last] = doneValue(await counter.vendor.records(counter.token, 'spend', filter)).rows;
    if (!last?.orderNo) throw new Error('no spend');
    return { ...last, orderNo: last.orderNo };
  }

  it('gives a spend back once', async () => {
    const { orderNo, amount, cardId } = await lastSpend();
    const before = await counter.card(PRACTICE, cardId);
    const refund = async () =>
      endingOf(
        await counter.vendor.refundSpend(counter.token, { orderNo, smsCode: await counter.smsCode() }),
      );
    expect(await refund()).toBe('done');
    expect((await counter.card(PRACTICE, cardId)).balance).toBe(before.balance + amount);
    expect(await refund()).toBe(FAILED);
    expect((await counter.card(PRACTICE, cardId)).balance).toBe(before.balance + amount);
  });

  it('is refused with a wrong code, a used one, or none asked for', async () => {
    const { orderNo } = await lastSpend();
    const refund = async (smsCode: Secret) =>
      endingOf(await counter.vendor.refundSpend(counter.token, { orderNo, smsCode }));
    const wrongCode = 'refused vendor.wrong-sms-code not-moved';
    expect(await refund(new Secret('123456'))).toBe(wrongCode);
    const code = await counter.smsCode();
    expect(await refund(new Secret(code.reveal() === '000000' ? '000001' : '000000'))).toBe(wrongCode);
    expect(await refund(code)).toBe('done');
    expect(await refund(code)).toBe(wrongCode);
  });

  it('is refused for an order that there is not', async () => {
    const request = { orderNo: '99999999999999', smsCode: await counter.smsCode() };
    expect(endingOf(await counter.vendor.refundSpend(counter.token, request))).toBe(FAILED);
  });
});

describe('3.8 发送短信', () => {
  it('sends a code, once a minute', async () => {
    expect((await counter.smsCode()).reveal()).toMatch(/^\d{6}$/);
    expect(endingOf(await counter.vendor.sendSmsCode(counter.token))).toBe(
      'refused vendor.operation-failed not-involved',
    );
    counter.advanceMs(60_000);
    expect(endingOf(await counter.vendor.sendSmsCode(counter.token))).toBe('done');
  });
});

describe('3.9 充值退款', () => {
  it('takes principal and gift back once', async () => {
    const before = await counter.card(PRACTICE, '4');
    doneValue(await counter.vendor.topUp(counter.token, await counter.topUpRequest(PRACTICE, '4')));
    const filter = { ...everything, phone: PRACTICE };
    const [record] = doneValue(await counter.vendor.records(counter.token, 'top-up', filter)).rows;
    expect(record).toMatchObject({ amount: yuan(200), gift: yuan(200), cardId: '4', channel: 'shop' });
    const refund = async () =>
      endingOf(
        await counter.vendor.refundTopUp(counter.token, {
          orderNo: record?.orderNo ?? '',
          smsCode: await counter.smsCode(),
        }),
      );
    expect(await refund()).toBe('done');
    expect(await counter.card(PRACTICE, '4')).toMatchObject({
      balance: before.balance,
      principal: before.principal,
      gift: before.gift,
    });
    expect(await refund()).toBe(FAILED);
  });

  it('is refused to a cashier without the permission', async () => {
    const cashier = await counter.signInAs('shouyin');
    const request = { orderNo: '71019122016110', smsCode: new Secret('123456') };
    expect(endingOf(await counter.vendor.refundTopUp(cashier, request))).toBe(
      'refused session.denied not-moved',
    );
  });
});

describe.each([
  ['4.1 充值记录', 'top-up'],
  ['4.2 消费记录', 'spend'],
  ['4.3 反结账（退款）记录', 'refund'],
] as const)('%s', (_, kind) => {
  const list = async (filter: object = {}) =>
    doneValue(await counter.vendor.records(counter.token, kind, { ...everything, ...filter }));

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
    const { rows } = doneValue(await counter.vendor.records(counter.token, 'top-up', filter));
    const truth = counter.simulator.truth().cards.find(({ phone }) => phone === LONG);
    expect(rows[0]?.cardNo).toBe(truth?.cardNo);
    expect(BigInt(rows[0]?.cardNo ?? 0)).toBeGreaterThan(2n ** 53n);
    expect(BigInt(rows[0]?.orderNo ?? 0)).toBeGreaterThan(2n ** 53n);
  });
});

describe('4.4 用户查询', () => {
  const find = async (phone: string | null, page = 1, pageSize = 14) =>
    doneValue(await counter.vendor.findMembers(counter.token, { phone, page, pageSize }));

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
      const detail = doneValue(await counter.vendor.memberDetail(counter.token, await counter.userId(phone)));
      const truth = counter.simulator.truth().cards.filter((card) => card.phone === phone);
      const cards = detail?.cards.map(({ cardNo, balance }) => [cardNo, balance]);
      expect(cards).toEqual(truth.map((card) => [card.cardNo, card.capitalFen + card.sendFen]));
      expect(detail?.member.phone).toBe(phone);
    }
  });

  it('tells the states of event cards', async () => {
    const { eventCards } = await counter.card(STATES, '4');
    const states = eventCards.map(({ state }) => state).sort();
    expect(states).toEqual(['cash-back-due', 'cashed-back', 'in-progress', 'in-progress']);
  });

  it('is undefined for a member without a card, and a refusal for nobody', async () => {
    const cardless = await counter.userId(CARDLESS);
    expect(doneValue(await counter.vendor.memberDetail(counter.token, cardless))).toBeUndefined();
    expect(endingOf(await counter.vendor.memberDetail(counter.token, '999999'))).toBe(
      'refused vendor.user-not-found not-involved',
    );
  });
});

describe('4.6 商家活动卡返现操作', () => {
  it('pays out what is due once', async () => {
    const { eventCards } = await counter.card(STATES, '4');
    const due = eventCards.find(({ state }) => state === 'cash-back-due');
    const request = { storeMemberEventId: due?.storeMemberEventId ?? '' };
    expect(endingOf(await counter.vendor.cashBack(counter.token, request))).toBe('done');
    const after = await counter.card(STATES, '4');
    expect(
      after.eventCards.find(({ storeMemberEventId }) => storeMemberEventId === request.storeMemberEventId)
        ?.state,
    ).toBe('cashed-back');
    expect(endingOf(await counter.vendor.cashBack(counter.token, request))).toBe(FAILED);
  });

  it('is refused where nothing is due', async () => {
    const { eventCards } = await counter.card(STATES, '4');
    const open = eventCards.find(({ state }) => state === 'in-progress');
    const request = { storeMemberEventId: open?.storeMemberEventId ?? '' };
    expect(endingOf(await counter.vendor.cashBack(counter.token, request))).toBe(FAILED);
  });
});

describe('5.1 图片上传', () => {
  it('gives a path, from which the same picture comes back', async () => {
    const path = await counter.picture();
    expect(path).toMatch(/^\/item\//);
    const back = doneValue(await counter.vendor.fetchAvatar(path));
    expect(back.mediaType).toBe('image/jpeg');
  });

  it('refuses a picture of more than 5 MB', async () => {
    const bytes = new Uint8Array(5 * 1024 * 1024 + 1).fill(0xff);
    expect(endingOf(await counter.vendor.uploadImage({ mediaType: 'image/jpeg', bytes }))).toMatch(
      /^refused .* not-involved$/,
    );
  });

  it('shows members’ avatars', async () => {
    const { rows } = doneValue(
      await counter.vendor.findMembers(counter.token, { phone: PRACTICE, page: 1, pageSize: 1 }),
    );
    const avatar = doneValue(await counter.vendor.fetchAvatar(rows[0]?.avatar ?? ''));
    expect(avatar.mediaType).toMatch(/^image\/(png|jpeg)$/);
  });
});

describe('6.1 二維碼掃描', () => {
  const codes = async (kind: string) =>
    (await counter.simulator.aid()).codes.filter((code) => code.kind === kind);

  it('reads every member’s card', async () => {
    const cards = await codes('member');
    expect(cards.length).toBeGreaterThan(10);
    for (const { text } of cards.slice(0, 20)) {
      const scan = doneValue(await counter.vendor.scan(text));
      if (scan.kind !== 'member-card') throw new Error('no member card');
      const truth = counter.simulator.truth().cards.find(({ cardNo }) => cardNo === scan.cardNo);
      expect([scan.userId, scan.cardId]).toEqual([String(truth?.userId), String(truth?.cardId)]);
    }
  });

  it('reads coupons with their shops and last day', async () => {
    const coupons = await codes('coupon');
    const scans = await Promise.all(
      coupons.map(async ({ text }) => doneValue(await counter.vendor.scan(text))),
    );
    const twenty = scans.find((scan) => scan.kind === 'coupon' && scan.couponId === '1');
    expect(twenty).toMatchObject({
      title: '20 元优惠券',
      storeIds: ['5', '4', '3'],
      shopNames: ['练习茶铺大观店', '练习茶铺吾悦店', '练习茶铺南屏店'],
      status: null,
    });
    const expired = scans.find((scan) => scan.kind === 'coupon' && scan.couponId === '2');
    expect(expired?.kind === 'coupon' && expired.expiresAtMs).toBe(Date.UTC(2026, 2, 13, 16) - 1);
  });

  it('refuses what is not the vendor’s', async () => {
    for (const { text } of await codes('foreign')) {
      expect(endingOf(await counter.vendor.scan(text))).toBe('refused vendor.operation-failed not-involved');
    }
  });
});

describe('all of the above', () => {
  it('has asked for each of the 19 endpoints', () => {
    const missing = LIYUQUAN_ENDPOINTS.filter(({ path }) => !asked.has(path));
    expect(missing.map(({ section }) => section)).toEqual([]);
    expect(asked.size).toBe(19);
  });
});
