import { describe, expect, it } from 'vitest';
import { paymentPicture, writeHeavyPicture } from '../support/pictures.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ oneWindow: true });
const PHONE = '13800001001';
const STORED_VALUE = 3;
const EVENT_CARD = 4;

describe('a top-up', () => {
  it('with a promotion shows before what arrives, and after what has arrived', async () => {
    const { cashier, page, simulator } = shop;
    const before = await simulator.cardOf(PHONE, EVENT_CARD);
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺活动卡');
    await cashier.begin('top-up');
    await cashier.choosePromotion('充200 送200 返200');
    await page.getByTestId('arrives').getByText('400').waitFor();
    expect(await page.getByTestId('confirm').isDisabled()).toBe(true);
    await cashier.reads('还差付款凭证');
    await cashier.attachPicture(paymentPicture());
    await cashier.confirm();
    const words = await cashier.result('充值成功');

    const [request] = (await simulator.moneyRequests()).slice(-1);
    expect(request?.parameters).toMatchObject({ recharge: '200.00', send: '200.00', eventId: '9' });
    expect(request?.parameters.image).toMatch(/^\/item\//);
    const after = await simulator.cardOf(PHONE, EVENT_CARD);
    expect(after.capitalFen - before.capitalFen).toBe(20_000);
    expect(after.sendFen - before.sendFen).toBe(20_000);
    expect(words).toContain(request?.executions[0]?.orderNo ?? 'no order');
  });

  it('of a free amount, with the payment held before the webcam', async () => {
    const { cashier, simulator, rig, page } = shop;
    const before = await simulator.cardOf(PHONE, STORED_VALUE);
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('top-up');
    await page.getByTestId('top-up-amount').fill('123.45');
    await cashier.cameraRuns();
    rig.webcam.show({ kind: 'code', text: 'a slip of paper', sizePx: 500 });
    await cashier.shootPicture();
    await cashier.confirm();
    await cashier.result('充值成功');
    const after = await simulator.cardOf(PHONE, STORED_VALUE);
    expect(after.capitalFen - before.capitalFen).toBe(12_345);
    expect(after.sendFen).toBe(before.sendFen);
  });

  it('of an event card takes no free amount', async () => {
    const { cashier, page } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺活动卡');
    await cashier.begin('top-up');
    await cashier.reads('活动卡只能按活动充值。');
    expect(await page.getByTestId('top-up-amount').count()).toBe(0);
  });

  it('begun before the vendor has said what may be topped up carries out the keys pressed meanwhile', async () => {
    const { cashier, page, simulator } = shop;
    await cashier.open('13800001003', '卡包鼓鼓');
    await cashier.chooseCard('开业纪念活动卡');
    await simulator.addFault({ path: 'all_event', kind: 'delay', value: 2_000, count: 1 });
    await cashier.begin('top-up');
    await page.keyboard.press('Alt+2');
    await page.getByTestId('arrives').getByText('2,000').waitFor();
    expect(await page.getByTestId('top-up-sheet').isVisible()).toBe(true);
  });

  it('with a picture of 40 MB says how large a picture may be, and goes on with another', async () => {
    const { cashier, page, simulator, rig } = shop;
    const sentBefore = (await simulator.moneyRequests()).length;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('top-up');
    await page.getByTestId('top-up-amount').fill('50');
    await cashier.choosePicture(writeHeavyPicture(rig.dataDir, 40));
    await page.getByTestId('picture-problem').getByText('图片太大').waitFor();
    expect(await page.getByTestId('top-up-amount').inputValue()).toBe('50');
    await cashier.attachPicture(paymentPicture());
    await cashier.confirm();
    await cashier.result('充值成功');
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore + 1);
  });

  it('keeps what was typed while the cashier looks at the member again', async () => {
    const { cashier, page } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('top-up');
    await page.getByTestId('top-up-amount').fill('77');
    await page.getByTestId('sheet-back').click();
    await cashier.begin('top-up');
    expect(await page.getByTestId('top-up-amount').inputValue()).toBe('77');
  });
});
