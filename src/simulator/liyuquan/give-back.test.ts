import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at, md5, openTill, rows, type Till } from '../testing/till.ts';

const REFUND = 'manage/v3/turnover/refund';
const REFUND_CHARGE = 'manage/v3/turnover/refund_charge';
const CASH_BACK = 'manage/v3/userCard/card_status';

let till: Till;
beforeEach(async () => {
  till = await openTill();
  await till.signIn();
});
afterEach(() => till.simulator.close());

describe('3.7 refund of a spend', () => {
  it('puts back exactly what was taken from principal and gift, entry by entry', async () => {
    const before = card('13800001002');
    const orderNo = await spend('13800001002', '4', '600.55');
    expect(card('13800001002')).not.toEqual(before);
    expect((await refund(orderNo)).errCode).toBe('0');
    expect(card('13800001002')).toMatchObject({
      capitalFen: before.capitalFen,
      sendFen: before.sendFen,
      eventCards: before.eventCards,
    });
  });

  it('refuses a second refund of one order', async () => {
    const orderNo = await spend('13800001001', '3', '5');
    expect((await refund(orderNo)).errCode).toBe('0');
    expect(await refund(orderNo)).toMatchObject({ errCode: '1', msg: expect.stringContaining('已退款') });
  });

  it('refuses when the entry that paid was given its cash-back since', async () => {
    const orderNo = await spend('13800001002', '4', '495.60');
    const used = card('13800001002').eventCards.find(({ status }) => status === 3 || status === 2);
    const due = card('13800001002')
      .eventCards.filter(({ status }) => status === 3)
      .at(-1);
    expect(used).toBeDefined();
    expect((await till.call(CASH_BACK, { storeMemberEventId: String(due?.id) })).errCode).toBe('0');
    expect(await refund(orderNo)).toMatchObject({ errCode: '1', msg: expect.stringContaining('已返现') });
  });

  it('refuses an unknown order, and a top-up as a spend', async () => {
    expect((await refund('71199999999999')).errCode).toBe('1');
    expect((await refund(await topUp('13800001001', '3', '10', '0'))).errCode).toBe('1');
    expect((await till.call(REFUND, { orderNo: 'x', code: '000000' })).errCode).toBe('4');
  });

  it('can name an order number beyond 2^53', async () => {
    const orderNo = await spend('13800001011', '3', '1');
    expect(BigInt(orderNo)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
    expect((await refund(orderNo)).errCode).toBe('0');
  });
});

describe('3.9 refund of a top-up', () => {
  it('takes principal and gift back and the entry away', async () => {
    const before = card('13800001002');
    const orderNo = await topUp('13800001002', '4', '500', '500', '10');
    expect(card('13800001002').eventCards).toHaveLength(before.eventCards.length + 1);
    expect((await refund(orderNo, REFUND_CHARGE)).errCode).toBe('0');
    expect(card('13800001002')).toMatchObject({
      capitalFen: before.capitalFen,
      sendFen: before.sendFen,
      eventCards: before.eventCards,
    });
    expect((await refund(orderNo, REFUND_CHARGE)).errCode).toBe('1');
  });

  it('refuses once a fen of it was spent, and allows it again when that spend was refunded', async () => {
    await till.call('manage/v3/userCard/add', { phone: '13800001009', membershipCardId: '4' });
    const orderNo = await topUp('13800001009', '4', '200', '200', '9');
    const spent = await spend('13800001009', '4', '0.01');
    expect(await refund(orderNo, REFUND_CHARGE)).toMatchObject({
      errCode: '1',
      msg: expect.stringContaining('已被使用'),
    });
    expect((await refund(spent)).errCode).toBe('0');
    expect((await refund(orderNo, REFUND_CHARGE)).errCode).toBe('0');
  });

  it('refuses on a stored-value card when too little is left', async () => {
    const orderNo = await topUp('13800001010', '3', '100', '10', '5');
    await spend('13800001010', '3', '0.5');
    expect((await refund(orderNo, REFUND_CHARGE)).errCode).toBe('1');
  });
});

describe('3.8 SMS code', () => {
  it('is refused within a minute of the last one', async () => {
    await till.smsCode();
    expect(await till.call('manage/ask/code')).toMatchObject({
      errCode: '1',
      msg: expect.stringContaining('60'),
    });
    till.advanceMs(60_000);
    expect((await till.call('manage/ask/code')).errCode).toBe('0');
  });

  it('works once, for five minutes, and only the newest', async () => {
    const orders = [await spend('13800001001', '3', '1'), await spend('13800001001', '3', '1')];
    const [first = '', second = ''] = orders;
    const old = await till.smsCode();
    const code = await till.smsCode();
    if (old !== code) expect((await till.call(REFUND, { orderNo: first, code: old })).errCode).toBe('1006');
    expect((await till.call(REFUND, { orderNo: first, code: wrong(code) })).errCode).toBe('1006');
    expect((await till.call(REFUND, { orderNo: first, code })).errCode).toBe('0');
    expect((await till.call(REFUND, { orderNo: second, code })).errCode).toBe('1006');
    const late = await till.smsCode();
    till.advanceMs(5 * 60_000 + 1);
    expect((await till.call(REFUND, { orderNo: second, code: late })).errCode).toBe('1006');
  });

  it('stays valid when the refund was refused for another reason', async () => {
    const orderNo = await spend('13800001001', '3', '1');
    const code = await till.smsCode();
    expect((await till.call(REFUND, { orderNo: '71100000000000', code })).errCode).toBe('1');
    expect((await till.call(REFUND, { orderNo, code })).errCode).toBe('0');
  });
});

describe('4.6 cash-back', () => {
  it('marks an entry that is due, once, and leaves the balance', async () => {
    const before = card('13800001002');
    const due = String(before.eventCards.find(({ status }) => status === 3)?.id);
    expect((await till.call(CASH_BACK, { storeMemberEventId: due })).errCode).toBe('0');
    expect((await till.call(CASH_BACK, { storeMemberEventId: due })).msg).toContain('已返现');
    expect(card('13800001002').capitalFen).toBe(before.capitalFen);
  });

  it('refuses entries that are not due, and unknown ones', async () => {
    for (const { id } of card('13800001002').eventCards.filter(({ status }) => status < 3)) {
      expect((await till.call(CASH_BACK, { storeMemberEventId: String(id) })).errCode).toBe('1');
    }
    expect((await till.call(CASH_BACK, { storeMemberEventId: '99999' })).errCode).toBe('1');
  });
});

function card(phone: string) {
  const found = till.simulator.truth().cards.find((one) => one.phone === phone);
  if (!found) throw new Error(`no card of ${phone}`);
  return found;
}

async function refund(orderNo: string, path = REFUND) {
  return till.call(path, { orderNo, code: await till.smsCode() });
}

async function spend(phone: string, cardId: string, expense: string): Promise<string> {
  const fields = { phone, cardId, expense, password: md5(phone.slice(-6)) };
  expect((await till.call('manage/v3/userCard/expense', fields)).errCode).toBe('0');
  return newest('manage/v3/turnover/expense_list', 'expenseReVo');
}

async function topUp(
  phone: string,
  cardId: string,
  recharge: string,
  send: string,
  eventId = '',
): Promise<string> {
  const fields = { phone, cardId, recharge, send, eventId, image: await till.upload() };
  expect((await till.call('manage/v3/userCard/charge', fields)).errCode).toBe('0');
  return newest('manage/v3/turnover/record_list', 'chargeReVo');
}

async function newest(path: string, list: string): Promise<string> {
  return String(at(rows((await till.call(path)).data, list)[0] ?? null, 'orderNo'));
}

function wrong(code: string): string {
  return code === '000000' ? '111111' : '000000';
}
