import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJournal } from '../support/journal-file.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ oneWindow: true });
const PHONE = '13800001001';
const STORED_VALUE = 3;
const balanceFen = async () => {
  const card = await shop.simulator.cardOf(PHONE, STORED_VALUE);
  return card.capitalFen + card.sendFen;
};
const openCard = async () => {
  await shop.cashier.open(PHONE, '小练习');
  await shop.cashier.chooseCard('练习茶铺储值卡');
};

describe('a spend', () => {
  it('takes the price once the customer has typed the password', async () => {
    const { cashier, simulator, page } = shop;
    const before = await balanceFen();
    await openCard();
    await cashier.spend('12.30', '001001');
    const words = await cashier.result('消费成功');
    expect(before - (await balanceFen())).toBe(1_230);
    const [request] = (await simulator.moneyRequests()).slice(-1);
    expect(words).toContain(request?.executions[0]?.orderNo ?? 'no order');
    expect(words).toMatch(/操作编号\s*[0-9a-f]{8}/);
    await cashier.finish();
    await page.getByTestId('card').filter({ hasText: '储值卡' }).waitFor();
  });

  it('is refused with a wrong password, says so, and goes through with the right one', async () => {
    const { cashier, page } = shop;
    const before = await balanceFen();
    await openCard();
    await cashier.spend('1', '999999');
    const words = await cashier.result('消费失败');
    expect(words).toContain('钱没有动');
    expect(await balanceFen()).toBe(before);
    await page.getByTestId('correct').click();
    expect(await page.getByTestId('price').inputValue()).toBe('1');
    await cashier.handOver();
    expect(await page.getByTestId('member-password').inputValue()).toBe('');
    await cashier.customerTypes('001001');
    await cashier.result('消费成功');
    expect(before - (await balanceFen())).toBe(100);
  });

  it('that looks like the last one is not sent before the cashier has said why', async () => {
    const { cashier, page, rig, simulator } = shop;
    await openCard();
    await cashier.spend('4.44', '001001');
    await cashier.result('消费成功');
    await cashier.finish();
    const sent = (await simulator.moneyRequests()).length;
    const before = await balanceFen();
    await cashier.spend('4.44', '001001');
    const words = await cashier.result('消费失败');
    expect(words).toContain('十分钟内给这位会员做过一笔一样的');
    expect(words).toContain('钱没有动');
    expect((await simulator.moneyRequests()).length).toBe(sent);

    await page.getByTestId('repeat-another').click();
    expect(await page.getByTestId('price').inputValue()).toBe('4.44');
    await cashier.handOver();
    await cashier.customerTypes('001001');
    await cashier.result('消费成功');
    expect(before - (await balanceFen())).toBe(444);
    const { operations } = readJournal(join(rig.dataDir, 'training', 'journal.sqlite'));
    const reasons = operations.map(({ repeat_reason }) => repeat_reason).filter((reason) => reason !== null);
    expect(reasons).toEqual(['顾客又买了一次']);
    await cashier.finish();
  });

  it('never shows the password, and turns the camera off while it is typed', async () => {
    const { cashier, page } = shop;
    await openCard();
    await cashier.begin('spend');
    await cashier.typePrice('2');
    await cashier.handOver();
    await page.getByTestId('member-password').fill('001001');
    expect(await page.getByTestId('member-password').getAttribute('type')).toBe('password');
    expect((await page.locator('body').textContent()) ?? '').not.toContain('001001');
    await page.locator('[data-testid=camera]:not([data-camera=running])').waitFor();
    await page.keyboard.press('Escape');
    await cashier.cameraRuns();
  });

  it('is sent once, however often and however fast the button is pressed', async () => {
    const { cashier, page, simulator } = shop;
    const sentBefore = (await simulator.moneyRequests()).length;
    await simulator.addFault({ path: 'money', kind: 'delay', value: 4_000 });
    await openCard();
    await cashier.begin('spend');
    await cashier.typePrice('3');
    await cashier.handOver();
    await page.getByTestId('member-password').fill('001001');
    await page.getByTestId('confirm').evaluate((button) => {
      for (let press = 0; press < 5; press += 1) (button as HTMLButtonElement).click();
    });
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('Enter');
    await cashier.reads('正在提交，请勿重复操作');
    await cashier.result('消费成功');
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore + 1);
  });

  it('is sent once also when two windows ask for the same card at the same time', async () => {
    const { cashier, simulator, secondWindow } = shop;
    const sentBefore = (await simulator.moneyRequests()).length;
    await simulator.addFault({ path: 'money', kind: 'delay', value: 7_000 });
    const other = await secondWindow();
    await other.cashier.isReady();
    await other.cashier.open(PHONE, '小练习');
    await other.cashier.chooseCard('练习茶铺储值卡');
    await openCard();
    await other.cashier.begin('spend');
    await other.cashier.typePrice('5');
    await other.cashier.handOver();
    await cashier.spend('4', '001001');
    await cashier.reads('正在提交，请勿重复操作');
    await other.cashier.customerTypes('001001');
    await other.cashier.result('消费失败');
    await other.cashier.reads('这张卡有一笔操作还没有结果，暂时不能做新的。');
    await cashier.result('消费成功');
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore + 1);
  });

  it('leaves the amount alone when a code is scanned while it is typed', async () => {
    const { cashier, page, simulator } = shop;
    await openCard();
    await cashier.begin('spend');
    await cashier.typePrice('45.6');
    await page.getByTestId('price').focus();
    await cashier.scanByWedge(await simulator.codeOf('四态君'));
    await cashier.reads('扫到了另一位：四* 138****1002');
    expect(await page.getByTestId('price').inputValue()).toBe('45.6');
    await page.getByRole('button', { name: '留在这里' }).click();
    expect(await page.getByTestId('price').inputValue()).toBe('45.6');
  });

  it('takes nothing in from a scanner or the search while the customer types the password', async () => {
    const { cashier, page, simulator } = shop;
    const sentBefore = (await simulator.moneyRequests()).length;
    await openCard();
    await cashier.begin('spend');
    await cashier.typePrice('1.07');
    await cashier.handOver();
    await cashier.scanByWedge(await simulator.codeOf('四态君'));
    expect(await page.getByTestId('member-password').inputValue()).toBe('');
    expect(await page.getByTestId('lookup').isDisabled()).toBe(true);
    await cashier.customerTypes('001001');
    await cashier.result('消费成功');
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore + 1);
    expect(await page.getByText('扫到了另一位').count()).toBe(0);
    await cashier.finish();
  });
});
