import { describe, expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

describe('signing in', () => {
  const shop = openShop({ account: null, camera: false });

  it('offers the practice accounts, and one click fills the form', async () => {
    const { page, cashier } = shop;
    await page.getByRole('button', { name: /shouyin/ }).click();
    expect(await page.getByLabel('用户名').inputValue()).toBe('shouyin');
    await page.keyboard.press('Enter');
    await cashier.isReady();
    await page.getByRole('button', { name: '账号菜单' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录柜台' }).waitFor();
  });

  it('says that a password is wrong, keeps the name, and lets in with the right one', async () => {
    const { page, cashier } = shop;
    await cashier.signIn('dianzhang', 'not-the-password');
    await cashier.reads('用户名或密码不对。');
    expect(await page.getByLabel('用户名').inputValue()).toBe('dianzhang');
    await cashier.signIn('dianzhang', '123456');
    await page.getByRole('heading', { name: '选择门店' }).waitFor();
  });

  it('asks an account with several shops for the shop, and lets it be changed later', async () => {
    const { page, cashier } = shop;
    await page.getByRole('heading', { name: '选择门店' }).waitFor();
    expect(await page.getByRole('button', { name: /练习茶铺.+店/ }).count()).toBe(3);
    await page.getByRole('button', { name: /练习茶铺吾悦店/ }).click();
    await cashier.isReady();
    const shops = page.getByRole('button', { name: '切换门店' });
    await shops.getByText('练习茶铺吾悦店').waitFor();
    await shops.click();
    await page.getByRole('menuitem', { name: /练习茶铺大观店/ }).click();
    await shops.getByText('练习茶铺大观店').waitFor();
  });

  it('shows a page that is opened anew to whoever is signed in', async () => {
    const { cashier, page, watch } = shop;
    await cashier.isReady();
    await page.reload();
    await cashier.isReady();
    // A reload cuts off what was still being loaded.
    watch.forgive(/ERR_ABORTED/);
  });
});

describe('the cashier’s account', () => {
  const shop = openShop({ account: { username: 'shouyin', password: '123456' }, camera: false });

  it('sees no refund, at the member or in the records, and takes no other shop', async () => {
    const { page, cashier } = shop;
    await cashier.open('13800001001', '小练习');
    await page.getByTestId('action-spend').waitFor();
    expect(await page.getByTestId('action-refund').count()).toBe(0);
    await cashier.begin('records');
    await page.getByRole('radio', { name: '消费' }).check({ force: true });
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('button', { name: '回退' }).count()).toBe(0);
    await expect(page.getByRole('button', { name: '切换门店' }).isDisabled()).resolves.toBe(true);
  });
});

describe('the apprentice’s account', () => {
  const shop = openShop({ account: { username: 'xuetu', password: '123456' }, camera: false });

  it('may look and do nothing', async () => {
    const { page, cashier } = shop;
    await cashier.open('13800001001', '小练习');
    await page.getByTestId('action-records').waitFor();
    for (const action of ['top-up', 'spend', 'refund', 'open-card']) {
      expect(await page.getByTestId(`action-${action}`).count()).toBe(0);
    }
  });
});
