import { describe, expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

describe('a coupon', () => {
  const shop = openShop({ oneWindow: true });

  it.each([
    ['10 元优惠券', '已过期', /有效期至/],
    ['面馆 8 元券', '其他门店的券', /适用：示例面馆北市店/],
    ['15 元优惠券', '不可用', /15 元优惠券/],
    ['免费续杯券', '其他门店的券', /适用：练习茶铺吾悦店/],
  ])('%s says: %s', async (title, verdict, words) => {
    const { cashier, simulator, page } = shop;
    await cashier.scanByWedge(await simulator.codeOf(title));
    const ticket = page.getByTestId('coupon').filter({ hasText: title });
    await ticket.getByText(verdict).waitFor();
    await ticket.getByText(words).first().waitFor();
    await cashier.sees('小练习');
    await cashier.begin('spend');
    expect(await page.getByTestId('use-coupon').count()).toBe(0);
    expect(await page.getByTestId('discount').count()).toBe(0);
  });

  it('before the webcam opens its member and comes off the price, once', async () => {
    const { cashier, simulator, page, rig } = shop;
    const before = await simulator.cardOf('13800001001', 3);
    await cashier.cameraRuns();
    rig.webcam.show({ kind: 'code', text: await simulator.codeOf('20 元优惠券'), sizePx: 360 });
    await cashier.sees('小练习');
    await page.getByTestId('coupon').getByText('可用').waitFor();
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('spend');
    await cashier.typePrice('58.50');
    await page.getByTestId('to-pay').getByText('38').waitFor();
    await cashier.handOver();
    await cashier.customerTypes('001001');
    const words = await cashier.result('消费成功');
    expect(words).toContain('20 元优惠券');
    const after = await simulator.cardOf('13800001001', 3);
    const balance = (card: typeof after) => card.capitalFen + card.sendFen;
    expect(balance(before) - balance(after)).toBe(3_850);

    await cashier.finish();
    await cashier.scanByWedge(await simulator.codeOf('20 元优惠券'));
    await page.getByTestId('coupon').getByText('本柜台已用过').waitFor();
  });

  it('larger than the price is refused before anything is sent', async () => {
    const { cashier, simulator, page } = shop;
    await cashier.scanByWedge(await simulator.codeOf('5 元优惠券'));
    await cashier.sees('小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('spend');
    await cashier.typePrice('5');
    await cashier.reads('优惠金额大于或等于消费金额。');
    expect(await page.getByTestId('spend-next').isDisabled()).toBe(true);
    await page.getByTestId('use-coupon').click();
    expect(await page.getByTestId('spend-next').isDisabled()).toBe(false);
  });
});
