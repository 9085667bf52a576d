import { expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false, oneWindow: true });

it('opens a card for a phone number that nobody has, and shows its new member', async () => {
  const { cashier, simulator, page } = shop;
  await cashier.find('13800009990');
  await page.getByRole('button', { name: /为此手机号开卡/ }).click();
  expect(await page.getByTestId('phone').inputValue()).toBe('13800009990');
  expect(await page.getByTestId('confirm').isDisabled()).toBe(true);
  await page.getByTestId('card-on-sale').filter({ hasText: '练习茶铺储值卡' }).click();
  await cashier.confirm();
  await cashier.result('开卡成功');
  expect(await simulator.cardOf('13800009990', 3)).toMatchObject({ capitalFen: 0, sendFen: 0 });
  await cashier.finish();
  await cashier.card('练习茶铺储值卡').waitFor();
  await cashier.reads('138****9990');
});

it('opens a second card for a member with a password of the customer’s own', async () => {
  const { cashier, page, simulator } = shop;
  await cashier.open('13800001010', '月光族');
  await cashier.begin('open-card');
  await page.getByTestId('card-on-sale').filter({ hasText: '开业纪念活动卡' }).click();
  await page.getByTestId('new-password').fill('246810');
  await cashier.confirm();
  await cashier.result('开卡成功');
  const request = (await simulator.moneyRequests()).at(-1);
  expect(request?.executions).toHaveLength(1);
  expect(JSON.stringify(request)).not.toContain('246810');
});

it('pays a cash-back that is due, after which it is paid', async () => {
  const { cashier, page, simulator } = shop;
  await cashier.open('13800001002', '四态君');
  const due = page.getByTestId('event-card').filter({ hasText: '待返现' });
  const paid = page.getByTestId('event-card').filter({ hasText: '已返现' });
  const [dueBefore, paidBefore] = [await due.count(), await paid.count()];
  expect(dueBefore).toBeGreaterThan(0);
  await page.getByTestId('cash-back').first().click();
  await cashier.confirm();
  await cashier.result('返现成功');
  expect((await simulator.moneyRequests()).at(-1)?.executions[0]?.errCode).toBe(0);
  await cashier.finish();
  await expect.poll(() => due.count()).toBe(dueBefore - 1);
  expect(await paid.count()).toBe(paidBefore + 1);
});
