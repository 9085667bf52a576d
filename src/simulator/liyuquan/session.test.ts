import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at, md5, openTill, rows, type Till } from '../testing/till.ts';

let till: Till;
beforeEach(async () => {
  till = await openTill();
});
afterEach(() => till.simulator.close());

describe('2.1 login', () => {
  const right = { username: 'dianzhang', password: md5('123456'), client: '1' };

  it.each([
    ['a wrong password', { ...right, password: md5('654321') }, '1'],
    ['the password in clear', { ...right, password: '123456' }, '1'],
    ['the hash in upper case', { ...right, password: md5('123456').toUpperCase() }, '1'],
    ['nobody', { ...right, username: 'nobody' }, '1'],
    ['no client', { username: 'dianzhang', password: md5('123456') }, '4'],
    ['an empty name', { ...right, username: '' }, '4'],
  ])('refuses %s', async (_what, fields, errCode) => {
    const answer = await till.call('manage/user/login', fields);
    expect([answer.status, answer.errCode]).toEqual([200, errCode]);
    expect(answer.msg).toMatch(/\p{Script=Han}/u);
    expect(answer.body.data).toBeUndefined();
  });

  it('lets several sessions of one account live at once', async () => {
    const first = String((await till.call('manage/user/login', right)).data);
    const second = String((await till.call('manage/user/login', right)).data);
    expect(first).not.toBe(second);
    for (const token of [first, second]) {
      expect((await till.call('manage/user/info', { token })).errCode).toBe('0');
    }
  });
});

describe('who may do what', () => {
  it.each(['', '00000000-0000-4000-8000-000000000000'])('answers 1002 to the token "%s"', async (token) => {
    expect((await till.call('manage/v3/store/list', { token })).errCode).toBe('1002');
  });

  it('shows a cashier one shop and neither refunds nor cash-back', async () => {
    await till.signIn('shouyin');
    const info = await till.call('manage/user/info');
    expect(rows(info.data, 'permissions').join()).not.toContain('turnover/refund:');
    expect(rows((await till.call('manage/v3/store/list')).data)).toHaveLength(1);
    for (const path of ['turnover/refund', 'turnover/refund_charge', 'userCard/card_status']) {
      expect((await till.call(`manage/v3/${path}`)).errCode).toBe('1003');
    }
  });

  it('lets an apprentice look but not sell', async () => {
    await till.signIn('xuetu');
    expect((await till.call('manage/v3/userCard/user_card')).errCode).toBe('0');
    expect((await till.call('manage/v3/userCard/expense')).errCode).toBe('1003');
  });

  it('gives the manager three shops and every permission', async () => {
    await till.signIn();
    expect(rows((await till.call('manage/v3/store/list')).data).map((store) => at(store, 'id'))).toEqual([
      '3',
      '4',
      '5',
    ]);
  });
});
