import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at, type Fields, md5, openTill, rows, type Till } from '../testing/till.ts';

const CHARGE = 'manage/v3/userCard/charge';
const EXPENSE = 'manage/v3/userCard/expense';
const ADD = 'manage/v3/userCard/add';

let till: Till;
let image: string;
beforeEach(async () => {
  till = await openTill();
  await till.signIn();
  image = await till.upload();
});
afterEach(() => till.simulator.close());

describe('3.5 top up', () => {
  const stored = { phone: '13800001001', cardId: '3', recharge: '50', send: '0' };
  const event = { phone: '13800001001', cardId: '4', recharge: '200.00', send: '200', eventId: '9' };

  it('takes a free amount on a stored-value card', async () => {
    const before = await balance('13800001001', '3');
    const answer = await till.call(CHARGE, { ...stored, recharge: '50.05', image });
    expect([answer.errCode, answer.msg]).toEqual(['0', '充值成功']);
    expect((await balance('13800001001', '3')) - before).toBe(5_005);
  });

  it('makes an entry of its own on an event card', async () => {
    expect((await till.call(CHARGE, { ...event, image })).errCode).toBe('0');
    const entries = rows(await cardOf('13800001001', '4'), 'eventCards');
    expect(entries.at(-1)).toMatchObject({ capitalBalance: '200.00', sendBalance: '200.00', status: '1' });
  });

  it.each<[string, Fields, string, string]>([
    ['no picture', stored, '4', 'image'],
    ['a picture that was never uploaded', { ...stored, image: '/item/260316/x.png' }, '1', '图片'],
    ['an unknown phone number', { ...stored, phone: '13899999999', image: 'I' }, '1005', '用户不存在'],
    ['a card that the member has not', { ...stored, cardId: '6', image: 'I' }, '1', '未开通'],
    ['a card of another merchant', { ...stored, phone: '13800001013', cardId: '2', image: 'I' }, '1', '门店'],
    ['a card that there is not', { ...stored, cardId: '99', image: 'I' }, '1', '不存在'],
    ['nothing', { ...stored, recharge: '0', image: 'I' }, '1', '大于0'],
    ['a negative amount', { ...stored, recharge: '-1', image: 'I' }, '1', '金额格式'],
    ['three decimals', { ...stored, recharge: '1.001', image: 'I' }, '1', '金额格式'],
    ['a comma', { ...stored, recharge: '1,000', image: 'I' }, '1', '金额格式'],
    ['an amount beyond all sense', { ...stored, recharge: '999999999999', image: 'I' }, '1', '金额格式'],
    ['a gift without an event', { ...stored, send: '10', image: 'I' }, '1', '赠送'],
    ['no gift', { ...stored, send: '', image: 'I' }, '4', 'send'],
    ['an event card without an event', { ...event, eventId: '', image: 'I' }, '4', 'eventId'],
    ['an event of another card', { ...event, eventId: '5', image: 'I' }, '1', '活动'],
    ['one fen less than the event', { ...event, recharge: '199.99', image: 'I' }, '1', '不符'],
    ['one fen more gift than the event', { ...event, send: '200.01', image: 'I' }, '1', '不符'],
    ['words for a card id', { ...stored, cardId: 'three', image: 'I' }, '4', 'cardId'],
  ])('refuses %s, and nothing changes', async (_what, fields, errCode, word) => {
    const before = till.simulator.truth();
    const answer = await till.call(CHARGE, { ...fields, ...(fields.image === 'I' ? { image } : {}) });
    expect([answer.errCode, answer.msg]).toEqual([errCode, expect.stringContaining(word)]);
    expect(till.simulator.truth().cards).toEqual(before.cards);
    expect(till.simulator.truth().totals).toEqual(before.totals);
  });
});

describe('3.6 spend', () => {
  const sale = { phone: '13800001001', cardId: '3', expense: '12.34', password: md5('001001') };

  it('takes the amount', async () => {
    const before = await balance('13800001001', '3');
    expect((await till.call(EXPENSE, sale)).errCode).toBe('0');
    expect(before - (await balance('13800001001', '3'))).toBe(1_234);
  });

  it('takes from the oldest entry of an event card first, its principal before its gift', async () => {
    const spend = { ...sale, phone: '13800001002', cardId: '4', expense: '495.61', password: md5('001002') };
    expect((await till.call(EXPENSE, spend)).errCode).toBe('0');
    expect(rows(await cardOf('13800001002', '4'), 'eventCards').map((entry) => at(entry, 'status'))).toEqual([
      '5',
      '3',
      '3',
      '2',
    ]);
    expect(rows(await cardOf('13800001002', '4'), 'eventCards').at(-1)).toMatchObject({
      capitalBalance: '199.99',
      sendBalance: '200.00',
    });
  });

  it.each<[string, Fields, string, string]>([
    ['a wrong password', { password: md5('000000') }, '1', '密码错误'],
    ['no password', { password: '' }, '4', 'password'],
    ['more than there is', { expense: '99999' }, '1', '余额不足'],
    ['nothing', { expense: '0.00' }, '1', '大于0'],
    ['an unknown member', { phone: '13899999999' }, '1005', '用户不存在'],
  ])('refuses %s', async (_what, fields, errCode, word) => {
    const answer = await till.call(EXPENSE, { ...sale, ...fields });
    expect([answer.errCode, answer.msg]).toEqual([errCode, expect.stringContaining(word)]);
  });

  it('spends a card to its last fen and not one more', async () => {
    const fields = { ...sale, expense: String((await balance('13800001001', '3')) / 100) };
    expect((await till.call(EXPENSE, fields)).errCode).toBe('0');
    expect(at(await cardOf('13800001001', '3'), 'balance')).toBe('0.00');
    expect((await till.call(EXPENSE, { ...sale, expense: '0.01' })).errCode).toBe('1');
  });
});

describe('3.3 open a card', () => {
  it('makes a member of an unknown phone number, with the last six digits as password', async () => {
    const phone = '13800007777';
    expect((await till.call(ADD, { phone, membershipCardId: '3' })).msg).toBe('开卡成功');
    await till.call(CHARGE, { phone, cardId: '3', recharge: '10', send: '0', image });
    expect(
      (await till.call(EXPENSE, { phone, cardId: '3', expense: '1', password: md5('007777') })).errCode,
    ).toBe('0');
  });

  it('keeps the password that was typed', async () => {
    await till.call(ADD, { phone: '13800001009', membershipCardId: '3', password: md5('246810') });
    await till.call(CHARGE, { phone: '13800001009', cardId: '3', recharge: '10', send: '0', image });
    const spend = { phone: '13800001009', cardId: '3', expense: '1' };
    expect((await till.call(EXPENSE, { ...spend, password: md5('001009') })).errCode).toBe('1');
    expect((await till.call(EXPENSE, { ...spend, password: md5('246810') })).errCode).toBe('0');
  });

  it.each([
    ['the same card twice', { phone: '13800001001', membershipCardId: '3' }, '1007'],
    ['a phone number with ten digits', { phone: '1380000100', membershipCardId: '3' }, '1'],
    ['a card of another merchant', { phone: '13800001001', membershipCardId: '2' }, '1'],
    ['a password in clear', { phone: '13800001009', membershipCardId: '3', password: '123456' }, '1'],
    ['no card', { phone: '13800001009' }, '4'],
  ])('refuses %s', async (_what, fields, errCode) => {
    expect((await till.call(ADD, fields)).errCode).toBe(errCode);
  });
});

async function cardOf(phone: string, cardId: string) {
  const found = await till.call('manage/v3/userCard/user_card', { phone });
  const detail = await till.call('manage/v3/userCard/user_card_detail', {
    userId: String(at(found.data, 0, 'userId')),
  });
  return rows(detail.data).find((card) => at(card, 'cardId') === cardId) ?? null;
}

async function balance(phone: string, cardId: string): Promise<number> {
  return Number(String(at(await cardOf(phone, cardId), 'balance')).replace('.', ''));
}
