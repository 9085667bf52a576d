import { describe, expect, it } from 'vitest';
import { Secret } from '#core/secret.ts';
import { fen } from '#shared/money.ts';
import { doneValue, endingOf, yuan } from './support/counter.ts';
import { askedForAll, counterForEachTest } from './support/coverage.ts';

/** 小练习: a stored-value card (3) with 305.50 and an event card (4). */
const PRACTICE = '13800001001';
/** 四态君: four event cards, one in each state. */
const STATES = '13800001002';
const passwordOf = (phone: string) => new Secret(phone.slice(-6));
const everything = { phone: null, fromMs: null, untilMs: null, page: 1, pageSize: 14 };
const FAILED = 'refused vendor.operation-failed not-moved';

/** 3.3, 3.5 to 3.9, 4.6: what moves money, with the refusals of each. */
const counter = counterForEachTest();

describe('3.3 开卡', () => {
  const request = { phone: '13800009001', membershipCardId: '3', password: null };

  it('opens a card whose password is the end of the phone number', async () => {
    expect(endingOf(await counter().vendor.openCard(counter().token, request))).toBe('done');
    expect(await counter().card(request.phone, '3')).toMatchObject({ balance: 0, kind: 'stored-value' });
    const spend = {
      phone: request.phone,
      cardId: '3',
      amount: fen(1),
      password: passwordOf(request.phone),
    };
    // Refused for want of money, so the password was right.
    const outcome = await counter().vendor.spend(counter().token, spend);
    expect(outcome.kind === 'refused' && outcome.failure.vendorMessage).toContain('余额');
  });

  it('opens a card with a password of the customer’s own', async () => {
    const own = new Secret('2468');
    expect(endingOf(await counter().vendor.openCard(counter().token, { ...request, password: own }))).toBe(
      'done',
    );
    const spend = { phone: request.phone, cardId: '3', amount: fen(1) };
    const wrong = await counter().vendor.spend(counter().token, {
      ...spend,
      password: passwordOf(request.phone),
    });
    expect(wrong.kind === 'refused' && wrong.failure.vendorMessage).toContain('密码');
    const right = await counter().vendor.spend(counter().token, { ...spend, password: own });
    expect(right.kind === 'refused' && right.failure.vendorMessage).toContain('余额');
  });

  it('is refused for a card that the number has, and for an account that may not', async () => {
    const again = { ...request, phone: PRACTICE };
    expect(endingOf(await counter().vendor.openCard(counter().token, again))).toBe(
      'refused vendor.phone-registered not-moved',
    );
    const apprentice = await counter().signInAs('xuetu');
    expect(endingOf(await counter().vendor.openCard(apprentice, request))).toBe(
      'refused session.denied not-moved',
    );
  });
});

describe('3.5 会员充值', () => {
  it('tops up an event card with an event, to the fen', async () => {
    const before = await counter().card(PRACTICE, '4');
    const request = await counter().topUpRequest(PRACTICE, '4');
    expect(endingOf(await counter().vendor.topUp(counter().token, request))).toBe('done');
    const after = await counter().card(PRACTICE, '4');
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
      imagePath: await counter().picture(),
    };
    expect(endingOf(await counter().vendor.topUp(counter().token, request))).toBe('done');
    expect((await counter().card(PRACTICE, '3')).balance).toBe(yuan(317.84));
  });

  it('is refused where it differs from the event, has none, or has no picture', async () => {
    const request = await counter().topUpRequest(PRACTICE, '4');
    const before = counter().simulator.truth();
    const topUp = async (change: object) =>
      endingOf(await counter().vendor.topUp(counter().token, { ...request, ...change }));
    expect(await topUp({ pay: yuan(199.99) })).toBe(FAILED);
    expect(await topUp({ gift: yuan(200.01) })).toBe(FAILED);
    expect(await topUp({ eventId: '5' })).toBe(FAILED);
    expect(await topUp({ eventId: null })).toBe('refused vendor.missing-parameter not-moved');
    expect(await topUp({ imagePath: '/item/260316/none.jpg' })).toBe(FAILED);
    expect(await topUp({ phone: '13800009999' })).toBe('refused vendor.user-not-found not-moved');
    const after = counter().simulator.truth();
    expect(after.requests).toHaveLength(before.requests.length + 6);
    expect([after.totals, after.cards]).toEqual([before.totals, before.cards]);
  });
});

describe('3.6 会员消费', () => {
  const request = { phone: PRACTICE, cardId: '3', amount: yuan(5.5), password: passwordOf(PRACTICE) };

  it('takes the amount', async () => {
    expect(endingOf(await counter().vendor.spend(counter().token, request))).toBe('done');
    expect((await counter().card(PRACTICE, '3')).balance).toBe(yuan(300));
  });

  it('takes the last fen, and not one more', async () => {
    const spend = async (amount: number) =>
      endingOf(await counter().vendor.spend(counter().token, { ...request, amount: yuan(amount) }));
    expect(await spend(305.51)).toBe(FAILED);
    expect(await spend(305.5)).toBe('done');
    expect(await spend(0.01)).toBe(FAILED);
    expect((await counter().card(PRACTICE, '3')).balance).toBe(0);
  });

  it('is refused with a wrong password, and the password is in no record', async () => {
    const outcome = await counter().vendor.spend(counter().token, {
      ...request,
      password: new Secret('000000'),
    });
    expect(endingOf(outcome)).toBe(FAILED);
    expect(outcome.kind === 'refused' && outcome.failure.vendorMessage).toBe('会员密码错误');
    expect((await counter().card(PRACTICE, '3')).balance).toBe(yuan(305.5));
  });
});

describe('3.7 消费回退', () => {
  async function lastSpend() {
    const filter = { ...everything, phone: PRACTICE };
    const [last] = doneValue(await counter().vendor.records(counter().token, 'spend', filter)).rows;
    if (!last?.orderNo) throw new Error('no spend');
    return { ...last, orderNo: last.orderNo };
  }

  it('gives a spend back once', async () => {
    const { orderNo, amount, cardId } = await lastSpend();
    const before = await counter().card(PRACTICE, cardId);
    const refund = async () =>
      endingOf(
        await counter().vendor.refundSpend(counter().token, {
          orderNo,
          smsCode: await counter().smsCode(),
        }),
      );
    expect(await refund()).toBe('done');
    expect((await counter().card(PRACTICE, cardId)).balance).toBe(before.balance + amount);
    expect(await refund()).toBe(FAILED);
    expect((await counter().card(PRACTICE, cardId)).balance).toBe(before.balance + amount);
  });

  it('is refused with a wrong code, a used one, or none asked for', async () => {
    const { orderNo } = await lastSpend();
    const refund = async (smsCode: Secret) =>
      endingOf(await counter().vendor.refundSpend(counter().token, { orderNo, smsCode }));
    const wrongCode = 'refused vendor.wrong-sms-code not-moved';
    expect(await refund(new Secret('123456'))).toBe(wrongCode);
    const code = await counter().smsCode();
    expect(await refund(new Secret(code.reveal() === '000000' ? '000001' : '000000'))).toBe(wrongCode);
    expect(await refund(code)).toBe('done');
    expect(await refund(code)).toBe(wrongCode);
  });

  it('is refused for an order that there is not', async () => {
    const request = { orderNo: '99999999999999', smsCode: await counter().smsCode() };
    expect(endingOf(await counter().vendor.refundSpend(counter().token, request))).toBe(FAILED);
  });
});

describe('3.8 发送短信', () => {
  it('sends a code, once a minute', async () => {
    expect((await counter().smsCode()).reveal()).toMatch(/^\d{6}$/);
    expect(endingOf(await counter().vendor.sendSmsCode(counter().token))).toBe(
      'refused vendor.operation-failed not-involved',
    );
    counter().advanceMs(60_000);
    expect(endingOf(await counter().vendor.sendSmsCode(counter().token))).toBe('done');
  });
});

describe('3.9 充值退款', () => {
  it('takes principal and gift back once', async () => {
    const before = await counter().card(PRACTICE, '4');
    doneValue(await counter().vendor.topUp(counter().token, await counter().topUpRequest(PRACTICE, '4')));
    const filter = { ...everything, phone: PRACTICE };
    const [record] = doneValue(await counter().vendor.records(counter().token, 'top-up', filter)).rows;
    expect(record).toMatchObject({ amount: yuan(200), gift: yuan(200), cardId: '4', channel: 'shop' });
    const refund = async () =>
      endingOf(
        await counter().vendor.refundTopUp(counter().token, {
          orderNo: record?.orderNo ?? '',
          smsCode: await counter().smsCode(),
        }),
      );
    expect(await refund()).toBe('done');
    expect(await counter().card(PRACTICE, '4')).toMatchObject({
      balance: before.balance,
      principal: before.principal,
      gift: before.gift,
    });
    expect(await refund()).toBe(FAILED);
  });

  it('is refused to a cashier without the permission', async () => {
    const cashier = await counter().signInAs('shouyin');
    const request = { orderNo: '71019122016110', smsCode: new Secret('123456') };
    expect(endingOf(await counter().vendor.refundTopUp(cashier, request))).toBe(
      'refused session.denied not-moved',
    );
  });
});

describe('4.6 商家活动卡返现操作', () => {
  it('pays out what is due once', async () => {
    const { eventCards } = await counter().card(STATES, '4');
    const due = eventCards.find(({ state }) => state === 'cash-back-due');
    const request = { storeMemberEventId: due?.storeMemberEventId ?? '' };
    expect(endingOf(await counter().vendor.cashBack(counter().token, request))).toBe('done');
    const after = await counter().card(STATES, '4');
    expect(
      after.eventCards.find(({ storeMemberEventId }) => storeMemberEventId === request.storeMemberEventId)
        ?.state,
    ).toBe('cashed-back');
    expect(endingOf(await counter().vendor.cashBack(counter().token, request))).toBe(FAILED);
  });

  it('is refused where nothing is due', async () => {
    const { eventCards } = await counter().card(STATES, '4');
    const open = eventCards.find(({ state }) => state === 'in-progress');
    const request = { storeMemberEventId: open?.storeMemberEventId ?? '' };
    expect(endingOf(await counter().vendor.cashBack(counter().token, request))).toBe(FAILED);
  });
});

askedForAll('money');
