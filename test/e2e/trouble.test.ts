import { describe, expect, it } from 'vitest';
import type { FaultRuleInput } from '#simulator/faults.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false });
const PHONE = '13800001001';

describe('a sign-in that lapses with a filled-in sheet on the screen', () => {
  it('asks for the password and leaves the sheet as it was', async () => {
    const { cashier, simulator, page } = shop;
    const sentBefore = (await simulator.moneyRequests()).length;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('spend');
    await cashier.typePrice('9.99');
    await cashier.handOver();
    await simulator.lapseTokens();
    await cashier.customerTypes('001001');
    const dialog = page.getByRole('dialog', { name: '登录已过期，请重新输入密码' });
    await dialog.waitFor();
    await dialog.getByLabel('密码').fill('123456');
    await dialog.getByRole('button', { name: '登录并继续' }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore);

    await page.getByTestId('correct').click();
    expect(await page.getByTestId('price').inputValue()).toBe('9.99');
    await cashier.handOver();
    await cashier.customerTypes('001001');
    await cashier.result('消费成功');
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore + 1);
  });
});

describe('a sign-in that lapses while a member is looked up', () => {
  it('keeps the number, and no complaint is left once signed in again', async () => {
    const { cashier, simulator, page } = shop;
    await simulator.lapseTokens();
    await cashier.find(PHONE);
    const dialog = page.getByRole('dialog', { name: '登录已过期，请重新输入密码' });
    await dialog.getByLabel('密码').fill('123456');
    await dialog.getByRole('button', { name: '登录并继续' }).click();
    await expect.poll(() => page.getByTestId('lookup-problem').count()).toBe(0);
    expect(await page.getByTestId('lookup').inputValue()).toBe(PHONE);
    await page.getByTestId('find').click();
    await cashier.sees('小练习');
  });
});

describe('a vendor in trouble while a member is looked up', () => {
  it.each<[string, FaultRuleInput['kind'], RegExp]>([
    ['breaks off', 'no-answer-before', /和商家系统的连接中途断了。/],
    ['fails inside', 'http-500-before', /商家系统内部出错（HTTP 500）。/],
    ['answers with a page of HTML', 'http-502-html-after', /商家系统的回答不正常|回的是网页，不是数据/],
    ['answers with nonsense', 'malformed-body', /商家系统的回答有格式错误|商家系统回的不是数据/],
    ['stops in the middle', 'truncated-body', /商家系统的回答没有传完整。/],
  ])('that %s: says so, and works again afterwards', async (_, kind, sentence) => {
    const { cashier, simulator, page } = shop;
    await simulator.addFault({ path: 'userCard/user_card', kind });
    await cashier.find(PHONE);
    await page.getByTestId('lookup-problem').getByText(sentence).waitFor();
    expect(await page.getByTestId('lookup').inputValue()).toBe(PHONE);
    await simulator.clearFaults();
    await page.getByTestId('find').click();
    await cashier.sees('小练习');
  });

  it('that is slow: shows that it is looking, and the last question wins', async () => {
    const { cashier, simulator, page, watch } = shop;
    await simulator.addFault({ path: 'userCard/user_card', kind: 'delay', value: 4_000, count: 2 });
    await cashier.find('13800001003');
    await page.getByTestId('scan-state').getByText('正在查询…').waitFor();
    await simulator.clearFaults();
    await cashier.scanByWedge(await simulator.codeOf('小练习', '储值卡'));
    await cashier.sees('小练习');
    // The first answer is there at last, and is not shown.
    await expect.poll(() => watch.received().some((frame) => frame.includes('138****1003'))).toBe(true);
    await cashier.sees('小练习');
  });
});

describe('a vendor in trouble while money moves', () => {
  it.each<[string, FaultRuleInput['kind'], number]>([
    ['breaks off before the work', 'no-answer-before', 0],
    ['fails after the work', 'http-500-after', 1],
    ['answers with a page of HTML after the work', 'http-502-html-after', 1],
    ['answers with nonsense after the work', 'malformed-body', 1],
  ])('and %s: neither success nor failure, sent once', async (_, kind, executions) => {
    const { cashier, simulator, page } = shop;
    const phone = await nextPhone();
    const sentBefore = (await simulator.moneyRequests()).length;
    await simulator.addFault({ path: 'userCard/expense', kind });
    await cashier.find(phone);
    await page.getByTestId('member-view').waitFor();
    // Seeded balances follow the time of day: the member's first card may be empty.
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.spend('0.10', phone.slice(-6));
    await cashier.result('消费待确认');
    const sent = (await simulator.moneyRequests()).slice(sentBefore);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.executions).toHaveLength(executions);
  });

  it('and cannot be read beforehand: nothing is sent', async () => {
    const { cashier, simulator, page } = shop;
    const sentBefore = (await simulator.moneyRequests()).length;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('spend');
    await cashier.typePrice('0.50');
    await cashier.handOver();
    await simulator.addFault({ path: 'user_card_detail', kind: 'http-500-before' });
    await cashier.customerTypes('001001');
    const words = await cashier.result('消费失败');
    expect(words).toContain('没能读到会员的最新余额');
    expect(words).toContain('钱没有动');
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore);
    await page.getByTestId('correct').click();
    expect(await page.getByTestId('price').inputValue()).toBe('0.50');
  });

  /** Undecided operations lock their cards, so each case takes a member of its own. */
  async function nextPhone(): Promise<string> {
    const used = new Set((await shop.simulator.moneyRequests()).map(({ parameters }) => parameters.phone));
    const card = (await shop.simulator.truth()).cards.find(
      (one) => one.cardId === 3 && one.capitalFen >= 100 && !used.has(one.phone) && one.phone !== PHONE,
    );
    if (!card) throw new Error('the simulator has run out of members');
    return card.phone;
  }
});

describe('a core that dies with a filled-in sheet on the screen', () => {
  it('is missed at once; what was typed stays, and pressing on moves nothing', async () => {
    const { cashier, page, watch, rig } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('spend');
    await cashier.typePrice('7');
    await cashier.handOver();
    await rig.host().kill();
    await cashier.reads('与收银核心的连接断开了，正在自动重连');
    await cashier.customerTypes('001001');
    const words = await cashier.result('消费失败');
    expect(words).toContain('钱没有动');
    await page.getByTestId('correct').click();
    expect(await page.getByTestId('price').inputValue()).toBe('7');
    watch.forgive(/WebSocket connection to|ERR_CONNECTION_REFUSED/);
    await rig.restart('kill');
    await shop.reopen();
  });
});

describe('a shop that cannot be changed', () => {
  const shop = openShop({ camera: false });

  it('says so, and that it is still the former one', async () => {
    const { page, watch, rig } = shop;
    await rig.host().kill();
    await page.getByText('重连中').waitFor();
    await page.getByRole('button', { name: '切换门店' }).click();
    await page.getByRole('menuitem', { name: /大观店/ }).click();
    const dialog = page.getByRole('dialog', { name: '没有换成，仍在练习茶铺南屏店' });
    await dialog.getByRole('alert').waitFor();
    await dialog.getByRole('button', { name: '再试一次' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    watch.forgive(/WebSocket connection to|ERR_CONNECTION_/);
    await rig.restart('kill');
    await shop.reopen();
  });
});

describe('a core that was started anew at the same place', () => {
  const shop = openShop({ camera: false });

  it('does not know the window: it says which address to open, and joins by itself once that is open', async () => {
    const { cashier, page, watch, rig } = shop;
    await cashier.open(PHONE, '小练习');
    await rig.restart('kill', 'same port');
    await page.getByTestId('turned-away').getByText('请打开它新给出的网址').waitFor();
    const opened = await page.context().newPage();
    await opened.goto(rig.host().url);
    await opened.getByRole('heading', { name: '登录柜台' }).waitFor();
    await page.getByRole('heading', { name: '登录柜台' }).waitFor();
    expect(await page.getByTestId('turned-away').count()).toBe(0);
    watch.forgive(/WebSocket connection to|ERR_CONNECTION_|ERR_EMPTY_RESPONSE|403/);
  });
});
