import { afterEach, describe, expect, it } from 'vitest';
import { startSimulator } from '#simulator/server.ts';
import { paymentPicture } from '../support/pictures.ts';
import { openShop } from '../support/shop.ts';

const PHONE = '13800001001';
const vendor = () => startSimulator({ state: 'memory', seed: 1 });

describe('a counter whose network is pulled out', () => {
  const shop = openShop({ camera: false, vendor, cable: true });
  afterEach(async () => {
    await shop.rig.cable().plug();
    await shop.page.getByTestId('offline-banner').waitFor({ state: 'detached' });
  });

  it('says so, offers nothing that moves money, and goes on when the network is back', async () => {
    const { cashier, page, rig, simulator } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await rig.cable().pull();
    const banner = page.getByTestId('offline-banner');
    await banner.waitFor();
    expect(await banner.textContent()).toContain('连不上商家系统');
    for (const action of ['top-up', 'spend', 'refund', 'open-card', 'records']) {
      expect(await page.getByTestId(`action-${action}`).isDisabled()).toBe(true);
    }
    await page.getByTestId('action-obstacle').getByText('现在离线').waitFor();
    await rig.cable().plug();
    await banner.waitFor({ state: 'detached' });
    const sentBefore = (await simulator.moneyRequests()).length;
    await cashier.spend('1.00', '001001');
    await cashier.result('消费成功');
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore + 1);
  });

  it('refuses a sale that was begun before, keeps what was typed, and takes it afterwards', async () => {
    const { cashier, page, rig, simulator } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('spend');
    await cashier.typePrice('2.34');
    await cashier.handOver();
    const sentBefore = (await simulator.moneyRequests()).length;
    await rig.cable().pull();
    await page.getByTestId('offline-banner').waitFor();
    await cashier.customerTypes('001001');
    const words = await cashier.result('消费失败');
    expect(words).toContain('现在是离线');
    expect(words).toContain('钱没有动');
    await rig.cable().plug();
    await page.getByTestId('offline-banner').waitFor({ state: 'detached' });
    await page.getByTestId('correct').click();
    expect(await page.getByTestId('price').inputValue()).toBe('2.34');
    await cashier.handOver();
    await cashier.customerTypes('001001');
    await cashier.result('消费成功');
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore + 1);
  });

  it('hands no keyboard to a customer for a sale that would be refused', async () => {
    const { cashier, page, rig } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('spend');
    await cashier.typePrice('2.34');
    await rig.cable().pull();
    await page.getByTestId('spend-sheet').getByText('现在离线').waitFor();
    await page.getByTestId('spend-sheet').getByText('非实时', { exact: true }).waitFor();
    expect(await page.getByTestId('spend-next').isDisabled()).toBe(true);
    await rig.cable().plug();
    await cashier.handOver();
    await page.keyboard.press('Escape');
    expect(await page.getByTestId('price').inputValue()).toBe('2.34');
  });

  it('lets a top-up and a new card rest that were filled in, and takes them afterwards', async () => {
    const { cashier, page, rig, simulator } = shop;
    const sentBefore = (await simulator.moneyRequests()).length;
    const restsAndIsTaken = async (sheet: string, title: string) => {
      await rig.cable().pull();
      await page.getByTestId(sheet).getByText('现在离线').waitFor();
      expect(await page.getByTestId('confirm').isDisabled()).toBe(true);
      await page.keyboard.press('Enter');
      await rig.cable().plug();
      await page.getByTestId('offline-banner').waitFor({ state: 'detached' });
      await cashier.confirm();
      await cashier.result(title);
      await cashier.finish();
    };
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺活动卡');
    await cashier.begin('top-up');
    await cashier.choosePromotion('充200 送200 返200');
    await cashier.attachPicture(paymentPicture());
    await restsAndIsTaken('top-up-sheet', '充值成功');
    await cashier.begin('open-card');
    await page.getByTestId('card-on-sale').filter({ hasText: '开业纪念活动卡' }).click();
    await restsAndIsTaken('open-card-sheet', '开卡成功');
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore + 2);
  });

  it('lets a refund and a cash-back rest that were begun', async () => {
    const { cashier, page, rig, simulator } = shop;
    const sentBefore = (await simulator.moneyRequests()).length;
    const rests = async (sheet: string) => {
      await rig.cable().pull();
      await page.getByTestId(sheet).getByText('现在离线').waitFor();
      expect(await page.getByTestId('confirm').isDisabled()).toBe(true);
      await rig.cable().plug();
      await page.getByTestId('offline-banner').waitFor({ state: 'detached' });
      await page.getByTestId(sheet).getByText('现在离线').waitFor({ state: 'detached' });
    };
    await cashier.open('13800001002', '四态君');
    await page.getByTestId('event-card').filter({ hasText: '待返现' }).getByRole('button').first().click();
    await rests('cash-back-sheet');
    await page.keyboard.press('Escape');
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('refund');
    await page.getByTestId('refundable').first().click();
    await page.getByTestId('sms-code').fill('123456');
    await rests('refund-confirm');
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore);
  });

  it('tells what works, what waits and what to look at, and tries again when asked', async () => {
    const { cashier, page, rig } = shop;
    await rig.cable().pull();
    await page.getByTestId('offline-guide-open').click();
    const guide = page.getByTestId('offline-guide');
    for (const part of ['现在还能做', '要等恢复', '商家系统没有在运行'])
      await guide.getByText(part).waitFor();
    await page.keyboard.press('Escape');
    await guide.waitFor({ state: 'detached' });
    await cashier.goTo('operations');
    await page.getByRole('heading', { name: '操作日志' }).waitFor();
    // Nothing has changed: trying says the same.
    await page.getByTestId('offline-try').click();
    await page.locator('[data-testid=offline-try]:not([data-loading])').waitFor();
    await page.getByTestId('offline-banner').waitFor();
  });
});

describe('a counter that is opened without a network', () => {
  const shop = openShop({ camera: false, vendor, cable: true, account: null });

  it('says on the sign-in page what is the matter, and lets people in once the network is there', async () => {
    const { cashier, page, rig } = shop;
    await rig.cable().pull();
    const banner = page.getByTestId('offline-banner');
    await banner.getByText('登录要等网络恢复').waitFor();
    await rig.cable().plug();
    await banner.waitFor({ state: 'detached' });
    await cashier.signIn('dianzhang', '123456', '练习茶铺南屏店');
    await cashier.isReady();
    // Whoever signs in finds another screen, and no other network.
    await rig.cable().pull();
    await banner.getByText('要等恢复，恢复后自动可用').waitFor();
    await rig.cable().plug();
    await banner.waitFor({ state: 'detached' });
  });
});
