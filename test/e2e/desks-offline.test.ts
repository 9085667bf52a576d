import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator } from '#simulator/server.ts';
import { askUntilEffective } from '../support/order-outcome.ts';
import { openShop } from '../support/shop.ts';
import { type WiredDesks, wireDesks } from '../support/wired-desks.ts';

const CARD = '8742001';
const PACKAGE = '移动加油包10G';
const PHONE = '13800001001';

describe('a counter whose vendors are out of reach one at a time', () => {
  const shop = openShop({
    camera: false,
    oneWindow: true,
    live: true,
    vendor: () => startSimulator({ state: 'memory', seed: 1 }),
    cable: true,
  });
  let desks: WiredDesks;
  beforeAll(async () => {
    desks = await wireDesks(await shop.simulator.vendors());
    await desks.enter(shop.page);
  });
  afterEach(async () => {
    await desks.plug();
    await shop.rig.cable().plug();
    await banner().waitFor({ state: 'detached' });
  });
  afterAll(() => desks?.close());

  const byId = (id: string) => shop.page.getByTestId(id);
  const banner = () => byId('offline-banner');
  const openDesk = async (key: '6' | '7', testId: string) => {
    await shop.page.keyboard.press(`Alt+${key}`);
    await byId(testId).waitFor();
  };
  const askForCard = async () => {
    await openDesk('6', 'data-sim');
    await byId('sim-number').fill(CARD);
    await byId('sim-number').press('Enter');
    await byId('sim-package').first().waitFor();
    await byId('sim-package').filter({ hasText: PACKAGE }).click();
  };
  const orderIsOffered = () => shop.page.locator('[data-testid=order]:not([disabled])').waitFor();
  const orderRests = () => shop.page.locator('[data-testid=order][disabled]').waitFor();

  it('says at the desk for data-SIM cards that its vendor is gone, and keeps it from the counter', async () => {
    const { cashier, page, simulator } = shop;
    await askForCard();
    await orderIsOffered();
    const { balanceFen, orders } = await simulator.agent();
    await desks.simAgent.pull();
    await banner().getByText('连不上流量卡平台').waitFor();
    await banner().getByText('会员收银照常').waitFor();
    await orderRests();
    await byId('order-obstacle').getByText('先不要收顾客的钱').waitFor();
    // What was read before is still there, with its time, also where it is asked for once more.
    await byId('old-reading').getByText('非实时').waitFor();
    await page.keyboard.press('F5');
    await page.locator('[data-testid=sim-refresh]:not([data-loading])').waitFor();
    await byId('sim-remaining').waitFor();
    await byId('old-reading').waitFor();

    await byId('offline-guide-open').click();
    const guide = byId('offline-guide');
    for (const part of ['会员收银照常', '请记下卡号，恢复后再订', '流量卡平台没有在运行'])
      await guide.getByText(part).waitFor();
    await page.keyboard.press('Escape');
    await guide.waitFor({ state: 'detached' });

    await page.keyboard.press('Alt+Digit1');
    await banner().waitFor({ state: 'detached' });
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.spend('1.00', '001001');
    await cashier.result('消费成功');
    expect(await simulator.agent()).toMatchObject({ balanceFen, orders });
  });

  it('says of a card that it was never able to read what to do instead, and reads it by itself later', async () => {
    await openDesk('6', 'data-sim');
    await desks.simAgent.pull();
    await banner().waitFor();
    await byId('sim-number').fill('8742005');
    await byId('sim-number').press('Enter');
    await byId('sim-unread').getByText('请记下卡号').waitFor();
    await orderRests();
    await desks.simAgent.plug();
    await banner().waitFor({ state: 'detached' });
    await byId('sim-package').first().waitFor();
    expect(await byId('sim-unread').count()).toBe(0);
  });

  it('lets an order rest that was about to be confirmed, and takes it afterwards', async () => {
    const { simulator } = shop;
    await askForCard();
    await byId('order').click();
    await byId('confirm-order').waitFor();
    const before = (await simulator.agent()).orders.length;
    await desks.simAgent.pull();
    await byId('confirm-order').getByText('先不要收顾客的钱').waitFor();
    expect(await byId('confirm-order-button').isDisabled()).toBe(true);
    await desks.simAgent.plug();
    await byId('confirm-order').getByText('先不要收顾客的钱').waitFor({ state: 'detached' });
    await byId('confirm-order-button').click();
    await shop.page.locator('[data-testid=order-result][data-stage=accepted]').waitFor();
    expect((await simulator.agent()).orders).toHaveLength(before + 1);
    await simulator.steerAgent('effective', {});
    await askUntilEffective(shop.page);
    await byId('order-done').click();
  });

  it('orders on while the vendor of members is out of reach, and says which of them is', async () => {
    const { page, rig, simulator } = shop;
    await askForCard();
    // Another package: an equal order within ten minutes would be asked about.
    await byId('sim-package').filter({ hasNotText: PACKAGE }).first().click();
    const before = (await simulator.agent()).orders.length;
    await rig.cable().pull();
    await banner().getByText('连不上商家系统').waitFor();
    await banner().getByText('流量卡照常查询和订购').waitFor();
    expect(await byId('old-reading').count()).toBe(0);
    await byId('order').click();
    await byId('confirm-order-button').click();
    await page.locator('[data-testid=order-result][data-stage=accepted]').waitFor();
    expect((await simulator.agent()).orders).toHaveLength(before + 1);
    await page.keyboard.press('Alt+Digit1');
    await banner().getByText('充值、消费、退款、开卡要等恢复').waitFor();
  });

  it('tells of both where both are gone', async () => {
    await openDesk('6', 'data-sim');
    await shop.rig.cable().pull();
    await desks.simAgent.pull();
    await banner().getByText('流量卡平台和商家系统都连不上').waitFor();
  });

  it('shows gift cards as they were read, with their time, and anew once their vendor is back', async () => {
    await openDesk('7', 'gift-cards');
    await byId('gift-user').fill('100001');
    await byId('gift-user').press('Enter');
    await byId('gift-card').first().waitFor();
    await desks.zvcms.pull();
    await banner().getByText('连不上礼品卡平台').waitFor();
    await byId('old-reading').getByText('非实时').waitFor();
    await shop.page.keyboard.press('F5');
    await byId('gift-card').first().waitFor();
    await byId('old-reading').waitFor();
    await desks.zvcms.plug();
    await banner().waitFor({ state: 'detached' });
    await byId('old-reading').waitFor({ state: 'detached' });
    await byId('gift-card').first().waitFor();
  });
});
