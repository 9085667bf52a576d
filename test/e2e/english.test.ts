import { expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false, oneWindow: true });

it('the counter speaks English when it is asked to, and remembers it', async () => {
  const { page, cashier, watch } = shop;
  await cashier.goTo('settings');
  await page.getByText('English', { exact: true }).first().click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.reload();
  watch.forgive(/ERR_ABORTED/);
  await page.getByRole('navigation').getByText('Counter').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');

  await page.getByTestId('lookup').fill('13');
  await page.keyboard.press('Enter');
  await page.getByTestId('lookup-problem').waitFor();
  expect(await page.getByTestId('lookup-problem').textContent()).not.toMatch(/\p{Script=Han}/u);

  await page.getByTestId('lookup').fill('13800001001');
  await page.keyboard.press('Enter');
  await page.getByTestId('member-view').waitFor();
  await cashier.chooseCard('练习茶铺储值卡');
  await cashier.spend('0.20', '001001');
  await cashier.result('Paid');
  await cashier.finish();

  await page.getByRole('navigation').getByText('Records').click();
  await page.getByText('Custom', { exact: true }).click();
  await page.getByLabel('From', { exact: true }).click();
  await page.getByRole('button', { name: 'Previous month' }).click();
  await page.getByText(/^[A-Z][a-z]+ \d{4}$/).waitFor();
});
