import { afterEach, describe, expect, it } from 'vitest';
import { startSimulator } from '#simulator/server.ts';
import { heldLine } from '../support/held-line.ts';
import { paymentPicture } from '../support/pictures.ts';
import { openShop } from '../support/shop.ts';

const PHONE = '13800001001';
const line = heldLine();
const shop = openShop({
  oneWindow: true,
  camera: false,
  cable: true,
  vendor: () => startSimulator({ state: 'memory', seed: 1 }),
  beforeOpen: line.lay,
});

async function allAreHere(): Promise<void> {
  const { cashier, page } = shop;
  await cashier.goTo('settings');
  await page.locator('[data-testid=cache-standing][data-phase=ready]').waitFor();
  await cashier.goTo('counter');
  await cashier.isReady();
}

const byId = (id: string) => shop.page.getByTestId(id);
const isInField = () => byId('lookup').evaluate((field) => field === document.activeElement);

afterEach(async () => {
  line.release();
  await shop.rig.cable().plug();
  await byId('offline-banner').waitFor({ state: 'detached' });
});

describe('a cashier who is quicker than the answers', () => {
  it('does not walk into the list of what stood there before, but into the right one once it is there', async () => {
    const { page, cashier } = shop;
    await allAreHere();
    await byId('lookup').fill('卡包');
    await byId('hit').first().waitFor();
    line.hold();
    await byId('lookup').fill('xlx');
    await page.keyboard.press('ArrowDown');
    expect(await isInField()).toBe(true);
    expect(await byId('hit').filter({ hasText: '138****1001' }).count()).toBe(0);
    line.release();
    await page.locator('[data-testid=hit]:focus').filter({ hasText: '138****1001' }).waitFor();
    await page.keyboard.press('Enter');
    await cashier.sees('小练习');
  });

  it('gets no card for a number of which nobody has said yet that nobody has it', async () => {
    const { page } = shop;
    await allAreHere();
    await byId('lookup').fill('13800009997');
    await byId('open-card-here').waitFor();
    line.hold();
    await byId('lookup').fill(PHONE);
    await page.locator('[data-testid=open-card-here][disabled]').waitFor();
    await page.keyboard.press('F9');
    expect(await byId('phone').count()).toBe(0);
    expect(await byId('no-hits').textContent()).toContain('13800009997');
    line.release();
    await byId('hit').filter({ hasText: '138****1001' }).waitFor();
    expect(await byId('no-hits').count()).toBe(0);
  });

  it('keeps what is typed while the one before is still being looked for', async () => {
    const { page, cashier } = shop;
    await allAreHere();
    line.hold();
    await byId('lookup').fill('小练习');
    await page.keyboard.press('Enter');
    await byId('lookup').fill('四态');
    line.release();
    await cashier.sees('小练习');
    expect(await byId('lookup').inputValue()).toBe('四态');
    expect(await isInField()).toBe(true);
    await page.keyboard.press('Enter');
    await cashier.sees('四态君');
    await expect.poll(() => byId('lookup').inputValue()).toBe('');
  });

  it('finds whom was asked for when the network comes back meanwhile, not the one who stood there', async () => {
    const { page, rig, cashier } = shop;
    await allAreHere();
    await rig.cable().pull();
    await byId('offline-banner').waitFor();
    await cashier.find('小练习');
    await byId('cached-member').waitFor();
    line.hold();
    await byId('lookup').fill('四态君');
    await page.keyboard.press('Enter');
    await rig.cable().plug();
    line.release();
    await cashier.sees('四态君');
    await byId('member-view').waitFor();
    await byId('offline-banner').waitFor({ state: 'detached' });
    await cashier.sees('四态君');
  });
});

describe('Enter in the search field', () => {
  it('looks for somebody, and confirms nothing that lies ready beside it', async () => {
    const { page, cashier, simulator } = shop;
    await allAreHere();
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺活动卡');
    await cashier.begin('top-up');
    await cashier.choosePromotion('充200 送200 返200');
    await cashier.attachPicture(paymentPicture());
    await page.locator('[data-testid=confirm]:not([disabled])').waitFor();
    const sentBefore = (await simulator.moneyRequests()).length;
    await cashier.find('四态君');
    await cashier.reads(/扫到了另一位：四\*/);
    expect(await byId('result').count()).toBe(0);
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore);
    await byId('confirm').waitFor();
  });
});

describe('an input method', () => {
  it('has its keys for itself while it composes, and what it writes is looked for', async () => {
    const { page } = shop;
    await allAreHere();
    const browser = await page.context().newCDPSession(page);
    await byId('lookup').focus();
    for (const text of ['x', 'xi', 'xiao', "xiao'l"]) {
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await browser.send('Input.imeSetComposition', { text, ...at });
    }
    for (const key of ['Enter', 'Escape', 'ArrowDown', 'F9']) {
      const press = { key, code: key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
      await byId('lookup').dispatchEvent('keydown', press);
    }
    expect(await byId('lookup').inputValue()).toBe("xiao'l");
    expect(await isInField()).toBe(true);
    expect(await byId('lookup-problem').count()).toBe(0);
    await browser.send('Input.insertText', { text: '小练' });
    expect(await byId('lookup').inputValue()).toBe('小练');
    await byId('hit').filter({ hasText: '138****1001' }).waitFor();
  });
});
