import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstBrokenLink, readJournal } from '../support/journal-file.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false });
const PHONE = '13800001001';

/** The worst moment of a till: the vendor has taken the money, and nobody says so. */
describe('a spend without an answer', () => {
  it('is undecided, locks the card, and stays so over a reload and a power cut; it was done once', async () => {
    const { cashier, simulator, page } = shop;
    await simulator.addFault({ path: 'userCard/expense', kind: 'no-answer-after' });
    // The list can be read before the sending, and not afterwards: so nobody can find out what happened.
    await simulator.addFault({ path: 'expense_list', kind: 'http-500-before', skip: 1 });
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.spend('6.66', '001001');
    const words = await cashier.result('消费待确认');
    expect(words).toContain('结果未知，正在核对');
    expect(words).toContain('查清之前不要重复操作');
    expect(words).not.toMatch(/消费成功|消费失败/);
    await expectLocked();

    await page.reload();
    shop.watch.forgive(/ERR_ABORTED/);
    await cashier.isReady();
    await expectLocked();

    await shop.rig.restart('kill');
    await shop.reopen();
    await shop.simulator.addFault({ path: 'expense_list', kind: 'http-500-before' });
    await shop.cashier.signIn('dianzhang', '123456');
    await shop.cashier.isReady();
    await expectLocked();

    const spends = (await shop.simulator.moneyRequests()).filter(({ path }) => path.includes('expense'));
    expect(spends).toHaveLength(1);
    expect(spends[0]?.executions).toHaveLength(1);
    const journal = readJournal(join(shop.rig.dataDir, 'training', 'journal.sqlite'));
    expect(journal.operations.map(({ kind, state }) => [kind, state])).toEqual([['spend', 'unknown']]);
    expect(journal.integrity).toBe('ok');
    expect(firstBrokenLink(journal.events)).toBeNull();
    // Still while the vendor's list cannot be read: otherwise it may be decided meanwhile.
    await isListedWithWhatToSay();
  });

  it('is found in the vendor’s list as soon as that can be read, and is a success then', async () => {
    const { cashier, page, simulator } = shop;
    await simulator.clearFaults();
    await page.getByText('没有待确认').waitFor({ timeout: 90_000 });
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    expect(await page.getByTestId('action-spend').isDisabled()).toBe(false);
    const spends = (await simulator.moneyRequests()).filter(({ path }) => path.includes('expense'));
    expect(spends).toHaveLength(1);
    const journal = readJournal(join(shop.rig.dataDir, 'training', 'journal.sqlite'));
    expect(journal.operations.map(({ kind, state }) => [kind, state])).toEqual([['spend', 'confirmed']]);
    expect(firstBrokenLink(journal.events)).toBeNull();
  });

  it('does not keep the counter from serving anybody else', async () => {
    const { cashier, simulator } = shop;
    await simulator.addFault({ path: 'userCard/expense', kind: 'no-answer-after', count: 1 });
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.spend('0.03', '001001');
    await cashier.result('消费待确认');
    await cashier.finish();
    await cashier.open('13800001003', '卡包鼓鼓');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.spend('0.01', '001003');
    await cashier.result('消费成功');
  });

  async function isListedWithWhatToSay(): Promise<void> {
    const { cashier, page } = shop;
    await page.getByRole('button', { name: '1 笔待确认' }).click();
    await cashier.reads('待确认是什么意思');
    await cashier.reads(/先不要再付/);
    await page.getByRole('listitem').filter({ hasText: '138****1001' }).first().click();
    await cashier.reads('操作编号');
  }

  async function expectLocked(): Promise<void> {
    const { cashier, page } = shop;
    if (await page.getByTestId('done').isVisible()) await cashier.finish();
    else await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await page.getByTestId('action-obstacle').getByText('这张卡有一笔操作结果未知').waitFor();
    expect(await page.getByTestId('action-spend').isDisabled()).toBe(true);
    expect(await page.getByTestId('action-top-up').isDisabled()).toBe(true);
    await page.keyboard.press('F4');
    expect(await page.getByTestId('spend-sheet').count()).toBe(0);
    await page.getByRole('button', { name: '1 笔待确认' }).waitFor();
  }
});
