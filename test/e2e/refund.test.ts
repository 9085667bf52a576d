import { describe, expect, it } from 'vitest';
import { paymentPicture } from '../support/pictures.ts';
import { openShop } from '../support/shop.ts';

const PHONE = '13800001001';
const STORED_VALUE = 3;
const EVENT_CARD = 4;

describe('the refund of a spend', () => {
  const shop = openShop({ oneWindow: true, camera: false });

  it('shows what goes back, needs the SMS code, and can be had once', async () => {
    const { cashier, simulator, page } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.spend('20.50', '001001');
    await cashier.result('消费成功');
    await cashier.finish();
    const spent = await simulator.cardOf(PHONE, STORED_VALUE);

    await cashier.begin('refund');
    await page.getByTestId('refundable').first().click();
    await page.getByTestId('refund-slip').getByText('20').first().waitFor();
    expect(await page.getByTestId('confirm').isDisabled()).toBe(true);
    await cashier.typeSmsCode(simulator.lastSmsCode);
    expect(await page.getByTestId('send-sms').isDisabled()).toBe(true);
    await cashier.reads(/\d+ 秒后可重发/);
    await cashier.confirm();
    await cashier.result('消费已退回');
    const back = await simulator.cardOf(PHONE, STORED_VALUE);
    expect(back.capitalFen + back.sendFen - spent.capitalFen - spent.sendFen).toBe(2_050);
    await cashier.finish();

    await cashier.begin('refund');
    const order = (await simulator.moneyRequests()).at(-1)?.parameters.orderNo ?? '';
    const row = page.locator(`[data-testid=refundable][data-order-no="${order}"]`);
    await row.getByText('已退').waitFor();
    expect(await row.isDisabled()).toBe(true);
  });

  it('asked for in the records opens at the counter, with the order already chosen', async () => {
    const { cashier, page } = shop;
    await cashier.goTo('records');
    await page
      .locator('label')
      .filter({ hasText: /^消费$/ })
      .click();
    await page
      .locator('label')
      .filter({ hasText: /^近 30 天$/ })
      .click();
    await page.getByRole('button', { name: '回退' }).first().click();
    await page.getByTestId('refund-slip').waitFor();
  });

  it('with a wrong SMS code is refused, and nothing has moved', async () => {
    const { cashier, simulator, page } = shop;
    const before = await simulator.truth();
    await cashier.open(PHONE, '小练习');
    await cashier.begin('refund');
    await page.locator('[data-testid=refundable]:not(:disabled)').first().click();
    await page.getByTestId('sms-code').fill('0000');
    await cashier.confirm();
    const words = await cashier.result('消费退回失败');
    expect(words).toContain('短信验证码不对。');
    expect(words).toContain('钱没有动');
    expect((await simulator.truth()).totals).toEqual(before.totals);
  });
});

describe('the refund of a top-up', () => {
  const shop = openShop({ oneWindow: true, camera: false });

  it('shows the gift that is taken back, and takes back both', async () => {
    const { cashier, simulator, page } = shop;
    const before = await simulator.cardOf(PHONE, EVENT_CARD);
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺活动卡');
    await cashier.begin('top-up');
    await cashier.choosePromotion('充200 送200 返200');
    await cashier.attachPicture(paymentPicture());
    await cashier.confirm();
    await cashier.result('充值成功');
    await cashier.finish();

    await cashier.begin('refund');
    await page.locator('label').filter({ hasText: '退充值' }).click();
    await page.getByTestId('refundable').filter({ hasText: '充200' }).first().click();
    const slip = page.getByTestId('refund-slip');
    await slip.getByText('退还顾客').first().waitFor();
    await page.getByTestId('gift-taken').getByText('200').waitFor();
    await cashier.typeSmsCode(simulator.lastSmsCode);
    await cashier.confirm();
    await cashier.result('充值已退款');
    const after = await simulator.cardOf(PHONE, EVENT_CARD);
    expect([after.capitalFen, after.sendFen]).toEqual([before.capitalFen, before.sendFen]);
  });
});
