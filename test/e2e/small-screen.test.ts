import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

const PHONE = '13800001001';

describe('a screen of 1366 × 768 with a complaint above the number pad', () => {
  const shop = openShop({ camera: false });

  it('shows what the complaint is about, the whole pad and the button', async () => {
    const { cashier, page, simulator } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.begin('refund');
    await page.getByTestId('refundable').first().click();
    await simulator.addFault({ path: 'ask/code', kind: 'http-502-html-after' });
    await page.getByTestId('send-sms').click();
    await page.getByText('商家系统的回答不正常').waitFor();
    const sheet = page.getByTestId('refund-confirm');
    const foot = await bottomOf(sheet.locator('header'));
    expect(await topOf(sheet.getByText('短信验证码', { exact: true }))).toBeGreaterThanOrEqual(foot);
    const confirm = await topOf(page.getByTestId('confirm'));
    expect(await bottomOf(sheet.getByRole('button', { name: '0', exact: true }))).toBeLessThanOrEqual(
      confirm,
    );
    expect(await bottomOf(page.getByTestId('confirm'))).toBeLessThanOrEqual(768);
  });
});

describe('the smallest window, 1024 × 700', () => {
  const shop = openShop({ camera: false, viewport: { width: 1024, height: 700 } });

  it.each(['top-up', 'spend'] as const)('has room for the sheet of a %s', async (action) => {
    const { cashier, page } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin(action);
    const amount = page.getByTestId(action === 'spend' ? 'price' : 'top-up-amount');
    await amount.fill('123.45');
    const box = await amount.boundingBox();
    expect(box?.width).toBeGreaterThan(200);
    const tooWide = await page.getByTestId(`${action}-sheet`).evaluate(
      (sheet) =>
        [...sheet.querySelectorAll('*')].filter((part) => {
          const scrolls = /auto|scroll/.test(getComputedStyle(part).overflowX);
          return scrolls && part.scrollWidth > part.clientWidth + 1;
        }).length,
    );
    expect(tooWide).toBe(0);
  });
});

async function topOf(part: Locator): Promise<number> {
  return (await part.boundingBox())?.y ?? Number.NaN;
}

async function bottomOf(part: Locator): Promise<number> {
  const box = await part.boundingBox();
  return box ? box.y + box.height : Number.NaN;
}
