import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { typeByHand } from '../support/keyboard.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false, oneWindow: true });
const BOSS_PIN = '271828';

const field = (testId: string) => shop.page.getByTestId(testId);
const submit = () => field('signed-submit').click();
const dialogGone = () => field('signed-form').waitFor({ state: 'detached' });
const press = (name: string) => shop.page.getByRole('button', { name }).click();

async function newPin(pin: string, again = pin): Promise<void> {
  await field('new-pin').fill(pin);
  await field('new-pin-again').fill(again);
}

async function signAs(name: string | RegExp, pin: string): Promise<void> {
  await field('signer-person').click();
  await shop.page.getByRole('option', { name }).click();
  await field('signer-pin').fill(pin);
}

it('explains why a supervisor is needed, and takes the first one without a signature', async () => {
  const { page, cashier } = shop;
  await cashier.goTo('settings');
  await cashier.reads('还没有登记店长');
  await cashier.reads('修改这两项要店长签字');
  expect(await field('change-other-tills').isDisabled()).toBe(true);
  await field('add-person').click();
  await submit();
  await cashier.reads('请输入姓名。');
  await field('person-name').fill('练店长');
  await newPin('12345');
  await cashier.reads('PIN 要六到十二位数字。');
  await newPin('123456');
  await cashier.reads('太好猜了');
  await newPin(BOSS_PIN, '271829');
  await cashier.reads('两次输入的不一样');
  expect(await field('signer-person').count()).toBe(0);
  await newPin(BOSS_PIN);
  expect(await field('new-pin').getAttribute('type')).toBe('password');
  await page.keyboard.press('Enter');
  await cashier.reads('已登记练店长。');
  await cashier.reads('只有一位店长');
});

it('asks a supervisor’s signature for everybody else, and says how many tries are left', async () => {
  const { cashier } = shop;
  await cashier.goTo('settings');
  await field('add-person').click();
  await field('person-name').fill('练小一');
  await newPin('314159');
  await field('signer-pin').fill('000000');
  await submit();
  await cashier.reads('PIN 不对，还可以试 4 次');
  expect(await field('signer-pin').inputValue()).toBe('');
  await field('signer-pin').fill(BOSS_PIN);
  await submit();
  await cashier.reads('已登记练小一。');
  expect(await field('person').allTextContents()).toEqual([
    expect.stringContaining('练小一'),
    expect.stringContaining('练店长'),
  ]);
});

it('takes out of a PIN field what a hand scanner types, which uses up no try', async () => {
  const { page, cashier, simulator } = shop;
  const code = await simulator.codeOf('小练习');
  await cashier.goTo('settings');
  await press('移除 练小一');
  await field('signer-pin').focus();
  await typeByHand(page, '27');
  await cashier.scanByWedge(code);
  await cashier.reads('扫码枪打进来的内容已去掉');
  expect(await field('signer-pin').inputValue()).toBe('27');
  expect(await field('signed-form').getByRole('alert').count()).toBe(0);
  await typeByHand(page, '1828');
  await page.keyboard.press('Enter');
  await cashier.reads('已移除练小一。');
});

it('keeps the last supervisor', async () => {
  const { cashier } = shop;
  await cashier.goTo('settings');
  await press('移除 练店长');
  await cashier.reads('这是最后一位店长。');
  expect(await field('signer-pin').count()).toBe(0);
  await press('关闭');
});

it('makes whoever guesses wait, and lets a supervisor set a forgotten PIN', async () => {
  const { page, cashier } = shop;
  await cashier.goTo('settings');
  await field('add-person').click();
  await field('person-name').fill('练副店长');
  await page.getByText('店长', { exact: true }).last().click();
  await newPin('314159');
  await field('signer-pin').fill(BOSS_PIN);
  await submit();
  await cashier.reads('已登记练副店长。');

  await press('修改 练副店长 的 PIN');
  await newPin('161803');
  for (const left of [4, 3, 2, 1]) {
    await field('signer-pin').fill('000000');
    await submit();
    await cashier.reads(`还可以试 ${left} 次`);
  }
  await field('signer-pin').fill('000000');
  await submit();
  await cashier.reads(/练副店长 的 PIN 输错太多次，暂时不能再试，还要等 \d+ 秒/);
  await field('signed-submit').getByText('还要等').waitFor();
  expect(await field('signed-submit').isDisabled()).toBe(true);

  await signAs('练店长', BOSS_PIN);
  await submit();
  await cashier.reads('练副店长 的 PIN 已修改。');
  await press('移除 练店长');
  await signAs('练副店长', '161803');
  await submit();
  await cashier.reads('已移除练店长。');
});

it('changes what decides about money with a signature, and keeps it over a restart', async () => {
  const { cashier } = shop;
  await cashier.goTo('settings');
  await field('change-other-tills').click();
  await field('signed-form').getByText('有', { exact: true }).click();
  await cashier.reads('本机不会自己认领');
  await submit();
  await cashier.reads('请选择签字的人，并输入 PIN。');
  await field('signer-pin').fill('161803');
  await submit();
  await dialogGone();
  await cashier.reads('已保存。');

  await field('change-second').click();
  await field('second-amount').fill('1,5x');
  await field('signer-pin').fill('161803');
  await submit();
  expect(await field('second-amount').getAttribute('aria-invalid')).toBe('true');
  await field('second-amount').fill('500');
  await submit();
  await dialogGone();
  await cashier.reads('¥500.00 起');

  await field('change-second').click();
  await field('second-amount').fill('');
  await field('signer-pin').fill('161803');
  await submit();
  await dialogGone();
  await cashier.reads('从不：多大金额都只要一位店长签字。');

  await shop.rig.restart('stop');
  await shop.reopen();
  await shop.cashier.signIn('dianzhang', '123456');
  await shop.cashier.isReady();
  await shop.cashier.goTo('settings');
  await shop.cashier.reads('有：商家的新记录可能是别的柜台做的');
  await shop.cashier.reads('从不：多大金额都只要一位店长签字。');
});

it('keeps no PIN in the journal or beside it', async () => {
  const folder = join(shop.rig.dataDir, 'training');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name)).toString('latin1');
    expect(bytes.includes('161803') || bytes.includes(BOSS_PIN), file.name).toBe(false);
  }
});
