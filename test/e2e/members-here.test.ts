import { afterEach, describe, expect, it } from 'vitest';
import { startSimulator } from '#simulator/server.ts';
import { openShop } from '../support/shop.ts';

const PHONE = '13800001001';
const vendor = () => startSimulator({ state: 'memory', seed: 1 });
const shop = openShop({ camera: false, vendor, cable: true });

/** Until the vendor's whole list is on this computer. */
async function allAreHere(): Promise<void> {
  const { cashier, page } = shop;
  await cashier.goTo('settings');
  await page.locator('[data-testid=cache-standing][data-phase=ready]').waitFor();
  await cashier.goTo('counter');
  await cashier.isReady();
}

async function pullOut(): Promise<void> {
  await shop.rig.cable().pull();
  await shop.page.getByTestId('offline-banner').waitFor();
}

async function plugIn(): Promise<void> {
  await shop.rig.cable().plug();
  await shop.page.getByTestId('offline-banner').waitFor({ state: 'detached' });
}

afterEach(plugIn);

describe('members on this computer', () => {
  it.each([
    ['a nickname', '练习'],
    ['pinyin initials', 'xlx'],
    ['the last four digits', '1001'],
    ['the beginning of a number', '1380000100'],
  ])('are found by %s as one types, masked', async (_, typed) => {
    const { page } = shop;
    await allAreHere();
    await page.getByTestId('lookup').fill(typed);
    const row = page.getByTestId('hit').filter({ hasText: '138****1001' });
    await row.waitFor();
    const words = await page.getByTestId('search-results').textContent();
    expect(words).toContain('小*');
    expect(words).not.toContain('小练习');
    expect(words).not.toContain(PHONE);
  });

  it('are opened with the keyboard alone, as of now', async () => {
    const { cashier, page } = shop;
    await allAreHere();
    await page.keyboard.press('F2');
    await page.getByTestId('lookup').fill('小练');
    await page.getByTestId('hit').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.getByTestId('lookup').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('1');
    await cashier.sees('小练习');
    await page.getByTestId('action-spend').waitFor();
    expect(await page.getByTestId('search-results').count()).toBe(0);
    expect(await page.getByTestId('lookup').inputValue()).toBe('');
  });

  it('leave what stands on the right as it was when Escape closes their list', async () => {
    const { cashier, page } = shop;
    await allAreHere();
    await cashier.open(PHONE, '小练习');
    await page.getByTestId('lookup').fill('卡包');
    await page.getByTestId('hit').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('search-results').waitFor({ state: 'detached' });
    await cashier.sees('小练习');
  });

  it('who are nobody: the vendor is asked, or a card is opened for the number', async () => {
    const { page } = shop;
    await allAreHere();
    await page.getByTestId('lookup').fill('13800009997');
    await page.getByTestId('no-hits').waitFor();
    await page.getByTestId('ask-vendor').waitFor();
    await page.keyboard.press('F9');
    expect(await page.getByTestId('phone').inputValue()).toContain('9997');
  });
});

describe('a member while the network is gone', () => {
  it('is shown as last known, says so, and can spend nothing; as of now once it is back', async () => {
    const { cashier, page, simulator } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.closeMember();
    await allAreHere();
    await pullOut();
    await cashier.find('小练习');
    const known = page.getByTestId('cached-member');
    await known.waitFor();
    await cashier.sees('小练习');
    await known.getByText('非实时', { exact: true }).first().waitFor();
    expect(await page.getByTestId('action-spend').count()).toBe(0);
    await page.getByTestId('no-money').waitFor();
    const sentBefore = (await simulator.moneyRequests()).length;
    await page.keyboard.press('F4');
    expect(await page.getByTestId('spend-sheet').count()).toBe(0);
    await plugIn();
    await page.getByTestId('member-view').waitFor();
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.spend('1.00', '001001');
    await cashier.result('消费成功');
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore + 1);
  });

  it('is found by a code that was scanned before', async () => {
    const { cashier, page, simulator } = shop;
    const code = await simulator.codeOf('小练习', '储值卡');
    await cashier.scanByWedge(code);
    await cashier.sees('小练习');
    await cashier.closeMember();
    await allAreHere();
    await pullOut();
    await cashier.scanByWedge(code);
    await page.getByTestId('cached-member').waitFor();
    await cashier.sees('小练习');
  });

  it('who is not on this computer is not invented', async () => {
    const { cashier, page } = shop;
    await allAreHere();
    await pullOut();
    await cashier.find('13800009997');
    await page.getByTestId('lookup-problem').getByText('本机没有这位会员的资料。').waitFor();
    expect(await page.getByTestId('open-card').count()).toBe(0);
  });

  it('who is open already stays, with balances that say they are not live', async () => {
    const { cashier, page } = shop;
    await cashier.open(PHONE, '小练习');
    expect(await page.getByText('非实时', { exact: true }).count()).toBe(0);
    await pullOut();
    await page.getByTestId('card').first().getByText('非实时', { exact: true }).waitFor();
    await plugIn();
    await page.getByText('非实时', { exact: true }).first().waitFor({ state: 'detached' });
  });
});

describe('the whole phone number', () => {
  it('is one press on one opened member, and goes with the next', async () => {
    const { cashier, page } = shop;
    await cashier.open(PHONE, '小练习');
    const number = page.getByTestId('member-phone');
    expect(await number.textContent()).toBe('138****1001');
    await page.getByTestId('reveal-phone').click();
    await number.filter({ hasText: '138 0000 1001' }).waitFor();
    await page.getByTestId('reveal-phone').click();
    await number.filter({ hasText: '138****1001' }).waitFor();
  });
});

describe('the settings', () => {
  it('tell how far the members are here, and throw them away when asked', async () => {
    const { cashier, page } = shop;
    await allAreHere();
    await cashier.goTo('settings');
    const standing = page.getByTestId('cache-standing');
    expect(Number(await page.getByTestId('cache-members').textContent())).toBeGreaterThan(10);
    // This host keeps its key in a file of its own, and says so.
    const privacy = (await page.getByTestId('cache-privacy').textContent()) ?? '';
    expect(privacy).toContain('只有本系统账户能读的文件');
    expect(privacy).toContain('138****1234');
    await page.getByTestId('cache-rebuild').click();
    await page.getByTestId('cache-rebuild-confirm').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('[data-testid=cache-standing][data-phase=ready]').waitFor();
    await page.getByTestId('cache-on').locator('xpath=..').click();
    await standing.getByText('没有保存会员资料').waitFor();
    await page.getByTestId('cache-on').locator('xpath=..').click();
    await page.locator('[data-testid=cache-standing][data-phase=ready]').waitFor();
  });
});
