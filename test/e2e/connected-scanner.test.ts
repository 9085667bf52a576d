import { describe, expect, it } from 'vitest';
import { plugFakeScanner, scannerOf } from '../support/fake-scanner.ts';
import { openShop } from '../support/shop.ts';

describe('a hand scanner that is connected as a device', () => {
  const shop = openShop({ camera: false, beforeOpen: (page) => plugFakeScanner(page, { permitted: true }) });
  const scanner = () => scannerOf(shop.page);
  const device = (status: string) =>
    shop.page.getByTestId('device-scanner').locator(`[data-status=${status}]`);
  const refusal = () => shop.page.getByTestId('scan-refused');
  const settingsShow = async (status: string): Promise<void> => {
    await shop.cashier.goTo('settings');
    await device(status).waitFor();
  };

  it('is connected in the settings, and scans members and coupons on any page', async () => {
    const { cashier, simulator, page } = shop;
    await settingsShow('none');
    await page.getByRole('button', { name: '连接扫码枪' }).click();
    await device('ready').getByText('Practice Scanner 2D：已连接').waitFor();
    await scanner().scan(await simulator.codeOf('四态君'));
    await cashier.sees('四态君');
    await cashier.goTo('operations');
    await scanner().scan(await simulator.codeOf('5 元优惠券'));
    await cashier.sees('小练习');
    await page.getByTestId('coupon').filter({ hasText: '5 元优惠券' }).waitFor();
  });

  it('is remembered: it works in a new window without a press', async () => {
    const { cashier, simulator } = shop;
    await settingsShow('ready');
    await scanner().scan(await simulator.codeOf('小练习', '储值卡'));
    await cashier.sees('小练习');
  });

  it('works again after it was pulled out and plugged in', async () => {
    const { cashier, simulator } = shop;
    await settingsShow('ready');
    await scanner().unplug();
    await device('away').getByText('插上后自动恢复').waitFor();
    await scanner().plugIn();
    await device('ready').waitFor();
    await scanner().scan(await simulator.codeOf('四态君'));
    await cashier.sees('四态君');
  });

  it('that another program holds says so, and comes when that lets go', async () => {
    await settingsShow('ready');
    await scanner().hold(true);
    await scanner().unplug();
    await device('away').waitFor();
    await scanner().plugIn();
    await device('busy').getByText('被其他程序占用').waitFor();
    await scanner().hold(false);
    await device('ready').waitFor();
  });

  it('touches no amount, and is told why its code was not taken', async () => {
    const { cashier, simulator, page } = shop;
    await settingsShow('ready');
    await cashier.goTo('counter');
    await cashier.open('13800001001', '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('top-up');
    await page.getByTestId('top-up-amount').fill('12.5');
    await scanner().scan(await simulator.codeOf('四态君'));
    await refusal().getByText('收银台上有一笔还没办完').waitFor();
    expect(await page.getByTestId('top-up-amount').inputValue()).toBe('12.5');
  });

  it('that sends what cannot be read says so, and reads the next code', async () => {
    const { cashier, simulator } = shop;
    await settingsShow('ready');
    await scanner().scan('https://shop.example/a%ZZ/b%ZZ/0123456789ab');
    await refusal().getByText('扫码枪发来的内容读不出来').waitFor();
    await device('ready').waitFor();
    await scanner().scan(await simulator.codeOf('四态君'));
    await cashier.sees('四态君');
  });

  it('is let go in the settings, and heard no more', async () => {
    const { simulator, page } = shop;
    await settingsShow('ready');
    await page.getByRole('button', { name: '断开' }).click();
    await device('none').waitFor();
    await scanner().scan(await simulator.codeOf('四态君'));
    await page.getByRole('heading', { name: '设置' }).waitFor();
    expect(await page.evaluate(() => Reflect.get(navigator, 'hid').opened())).toBe(false);
  });
});
