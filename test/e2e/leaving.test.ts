import { describe, expect, it } from 'vitest';
import { unwrap } from '../support/core-connection.ts';
import { connectBySecondStart } from '../support/second-start.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false });
const PHONE = '13800001001';

const dialog = () => shop.page.getByTestId('leave');

async function wantToClose(): Promise<void> {
  await shop.page.getByRole('button', { name: '账号菜单' }).click();
  await shop.page.getByRole('menuitem', { name: '关闭柜台' }).click();
}

async function enterSupervisor(): Promise<void> {
  const { core, close } = await connectBySecondStart(shop.rig.dataDir);
  await unwrap(core.people.add({ name: '练店长', role: 'supervisor', pin: '271828', by: null }));
  close();
}

describe('closing the counter while a spend is undecided', () => {
  it('is refused, with what is undecided and how a supervisor could sign', async () => {
    const { cashier, simulator, page } = shop;
    await simulator.addFault({ path: 'userCard/expense', kind: 'no-answer-before', count: 1 });
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.spend('6.66', '001001');
    await cashier.result('消费待确认');
    await page.keyboard.press('Escape');
    await wantToClose();
    await dialog().getByText('还有 1 笔结果未知').waitFor();
    await dialog().getByText('消费 · 小* 138****1001').waitFor();
    await dialog().getByText('还没有登记店长').waitFor();
    await dialog().getByRole('button', { name: '查一次' }).click();
    await dialog().getByRole('button', { name: '先不关闭' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByText('1 笔待确认').waitFor();
    await wantToClose();
    await dialog().getByTestId('leave-to-people').click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByTestId('add-person').waitFor();
  });

  it('goes with a supervisor’s PIN, and the window says that it is closed', async () => {
    const { page } = shop;
    await enterSupervisor();
    await wantToClose();
    const submit = dialog().getByRole('button', { name: '签字并关闭' });
    expect(await submit.isDisabled()).toBe(true);
    await dialog().getByTestId('leave-pin').fill('000000');
    await submit.click();
    await dialog().getByText('练店长 的 PIN 不对').waitFor();
    await dialog().getByTestId('leave-pin').fill('271828');
    await submit.click();
    await page.getByText('柜台已关闭').waitFor();
    await shop.rig.host().ended;
    await page.getByText('可以关掉这个窗口').waitFor();
    expect(shop.watch.complaints()).toEqual([]);

    // It is undecided still when the counter is opened again.
    await shop.rig.restart('stop');
    await shop.reopen();
    await shop.cashier.signIn('dianzhang', '123456');
    await shop.cashier.isReady();
    await shop.page.getByText('1 笔待确认').waitFor();
  });
});
