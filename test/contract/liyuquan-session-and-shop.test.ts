import { describe, expect, it } from 'vitest';
import { Secret } from '#core/secret.ts';
import { doneValue, endingOf, yuan } from './support/counter.ts';
import { askedForAll, counterForEachTest } from './support/coverage.ts';

/** 2.1, 2.2, 3.1, 3.2, 3.4: who may sell what, where. */
const counter = counterForEachTest();

describe('2.1 登录', () => {
  it('gives a token that works', async () => {
    const token = await counter().signInAs('shouyin');
    expect(endingOf(await counter().vendor.account(token))).toBe('done');
  });

  it.each([
    ['dianzhang', 'wrong'],
    ['nobody', '123456'],
  ])('%s with %s is refused', async (username, password) => {
    const outcome = await counter().vendor.signIn(username, new Secret(password));
    expect(endingOf(outcome)).toBe('refused session.wrong-credentials not-involved');
  });
});

describe('2.2 管理端用户信息', () => {
  it('says who it is and what the account may do, and nothing more', async () => {
    const outcome = await counter().vendor.account(counter().token);
    const account = doneValue(outcome);
    expect(account).toMatchObject({ accountId: '2', username: 'dianzhang', displayName: '示例店长' });
    expect(account.menus).toContain('userCard');
    expect(account.permissions).toContain('manage/v3/userCard/charge:2001');
    // The hash of 123456, which the reply holds in upper case.
    expect(JSON.stringify(outcome)).not.toMatch(/e10adc3949ba59abbe56e057f20f883e/i);
    expect(JSON.stringify(outcome)).not.toContain('13700000001');
  });

  it('asks for sign-in again when the token has lapsed', async () => {
    await fetch(`${counter().simulator.origin}/_sim/lapse-tokens`, { method: 'POST' });
    const outcome = await counter().vendor.account(counter().token);
    expect(endingOf(outcome)).toBe('refused session.required not-involved');
  });
});

describe('3.1 门店信息', () => {
  it('gives the account’s shops', async () => {
    expect(doneValue(await counter().vendor.stores(counter().token)).map(({ name }) => name)).toEqual([
      '练习茶铺南屏店',
      '练习茶铺吾悦店',
      '练习茶铺大观店',
    ]);
  });
});

describe('3.2 会员卡列表', () => {
  it('gives the cards on sale', async () => {
    const cards = doneValue(await counter().vendor.cardsOnSale(counter().token));
    expect(cards.find(({ cardId }) => cardId === '3')).toMatchObject({
      title: '练习茶铺储值卡',
      kind: 'stored-value',
      colour: '#0F9D7A',
      summary: '可充任意金额',
    });
    expect(cards.find(({ cardId }) => cardId === '4')?.kind).toBe('event');
  });
});

describe('3.4 活动列表', () => {
  it('gives the promotions of a card', async () => {
    expect(doneValue(await counter().vendor.promotions(counter().token, '4'))).toMatchObject([
      { eventId: '9', title: '充200 送200 返200', pay: yuan(200), gift: yuan(200) },
      { eventId: '10', pay: yuan(500), gift: yuan(500) },
    ]);
    expect(doneValue(await counter().vendor.promotions(counter().token, '6'))).toMatchObject([
      { pay: yuan(88.8), gift: yuan(8.88) },
      {},
    ]);
  });
});

askedForAll('session-and-shop');
