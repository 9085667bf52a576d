import { describe, expect, it } from 'vitest';
import { typeByHand } from '../support/keyboard.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false, oneWindow: true });
const PHONE = '13800001001';
const codeOfMember = () => shop.simulator.codeOf('四态君');
const refusal = () => shop.page.getByTestId('scan-refused');
const hint = () => shop.page.getByTestId('wedge-hint');

describe('a hand scanner', () => {
  it.each(['records', 'operations', 'settings'] as const)(
    'on the page of %s opens the member',
    async (where) => {
      const { cashier, page } = shop;
      await cashier.goTo(where);
      await page.locator('main h1').first().waitFor();
      await cashier.scanByWedge(await codeOfMember());
      await cashier.sees('四态君');
    },
  );

  it('opens a coupon that is scanned on another page with its member', async () => {
    const { cashier, simulator, page } = shop;
    await cashier.goTo('settings');
    await page.getByRole('heading', { name: '设置' }).waitFor();
    await cashier.scanByWedge(await simulator.codeOf('5 元优惠券'));
    await cashier.sees('小练习');
    await page.getByTestId('coupon').filter({ hasText: '5 元优惠券' }).waitFor();
  });

  it('on another page leaves to the cashier what to do with an amount that was begun', async () => {
    const { cashier, page } = shop;
    await beginSpend('31.40');
    await cashier.goTo('settings');
    await page.getByRole('heading', { name: '设置' }).waitFor();
    await cashier.scanByWedge(await codeOfMember());
    await cashier.reads('扫到了另一位：四* 138****1002');
    expect(await page.getByTestId('price').inputValue()).toBe('31.40');
    await page.getByRole('button', { name: '留在这里' }).click();
  });

  it('is told why while a sheet is open, and the sheet stays as it was', async () => {
    const { cashier, page } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await hint().waitFor();
    await cashier.begin('top-up');
    await page.getByTestId('top-up-amount').fill('12.5');
    await page.getByTestId('top-up-amount').focus();
    expect(await hint().count()).toBe(0);
    await cashier.scanByWedge(await codeOfMember());
    await refusal().getByText('收银台上有一笔还没办完').waitFor();
    expect(await page.getByTestId('top-up-amount').inputValue()).toBe('12.5');
    await cashier.goTo('settings');
    await page.getByRole('heading', { name: '设置' }).waitFor();
    await cashier.scanByWedge(await codeOfMember());
    await refusal().getByText('收银台上有一笔还没办完').waitFor();
    await page.getByRole('heading', { name: '设置' }).waitFor();
    await refusal().getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => refusal().count()).toBe(0);
  });

  it('is told why while the customer types the password', async () => {
    const { cashier, page } = shop;
    await beginSpend('31.41');
    await cashier.handOver();
    expect(await hint().count()).toBe(0);
    await typeByHand(page, '00');
    await cashier.scanByWedge(await codeOfMember());
    await refusal().getByText('会员正在输入密码').waitFor();
    expect(await page.getByTestId('member-password').inputValue()).toBe('00');
  });

  it('is told why while money is being sent', async () => {
    const { cashier, simulator } = shop;
    await simulator.addFault({ path: 'userCard/expense', kind: 'delay', value: 6_000, count: 1 });
    await beginSpend('0.31');
    await cashier.handOver();
    await cashier.customerTypes('001001');
    await cashier.reads('正在提交，请勿重复操作');
    await cashier.scanByWedge(await codeOfMember());
    await refusal().getByText('正在提交一笔操作').waitFor();
    await cashier.result('消费成功');
    await hint().waitFor();
    await cashier.scanByWedge(await codeOfMember());
    await cashier.sees('四态君');
  });

  it('presses no button of a dialog that is open', async () => {
    const { cashier, page } = shop;
    await page.getByRole('button', { name: '账号菜单' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '退出登录' }).focus();
    await cashier.scanByWedge(await codeOfMember());
    await refusal().getByText('有一个对话框开着').waitFor();
    expect(await dialog.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  });

  async function beginSpend(yuan: string): Promise<void> {
    const { cashier } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('spend');
    await cashier.typePrice(yuan);
  }
});

describe('a hand scanner with habits of its own', () => {
  it('marks its codes and ends them with a pause, once the settings say so', async () => {
    const { cashier, simulator, page } = shop;
    await cashier.goTo('settings');
    await page.getByLabel('前缀', { exact: true }).fill('~二');
    await page.getByText('最多 8 个英文字母、数字或符号').waitFor();
    await page.getByLabel('前缀', { exact: true }).fill('~');
    await page.getByLabel('后缀', { exact: true }).fill('#');
    await page.getByLabel('后缀', { exact: true }).blur();
    await page.getByRole('combobox', { name: '扫完一条怎样结束' }).click();
    await page.getByRole('option', { name: '什么都不按，停一下' }).click();
    await cashier.goTo('counter');
    await cashier.isReady();
    await cashier.scanByWedge(`~${await codeOfMember()}#`, { enter: false });
    await cashier.sees('四态君');
    await page.getByTestId('lookup').focus();
    await cashier.scanByWedge(`~${await simulator.codeOf('5 元优惠券')}#`, { enter: false });
    await cashier.sees('小练习');
    expect(await page.getByTestId('lookup').inputValue()).toBe('');
    await cashier.goTo('settings');
    expect(await page.getByLabel('前缀', { exact: true }).inputValue()).toBe('~');
    await page.getByLabel('前缀', { exact: true }).fill('');
    await page.getByLabel('后缀', { exact: true }).fill('');
    await page.getByRole('combobox', { name: '扫完一条怎样结束' }).click();
    await page.getByRole('option', { name: '按回车或 Tab' }).click();
  });

  it.each([
    ['lets Enter through', true],
    ['does not', false],
  ])('behind an input method that hides its keys, and %s, is told so', async (_, enter) => {
    const { cashier, page } = shop;
    await page.getByTestId('lookup').focus();
    await cashier.scanByWedge('7919121420122', { hidden: true, enter });
    await refusal().getByText('输入法挡住了扫码枪').waitFor();
    await refusal().getByRole('button', { name: '关闭' }).click();
  });
});
