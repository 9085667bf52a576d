import { beforeEach, describe, expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false, oneWindow: true });
const PHONE = '13800001001';
const lookup = () => shop.page.getByTestId('lookup');
const codeOfMember = () => shop.simulator.codeOf('四态君');

beforeEach(() => lookup().fill(''));

describe('what a person types is left alone', () => {
  it('a phone number at the pace of a quick hand, with Enter', async () => {
    const { cashier } = shop;
    await lookup().focus();
    await cashier.scanByWedge(PHONE, { gapMs: 45, enter: false });
    await expect.poll(() => lookup().inputValue()).toBe(PHONE);
    await lookup().press('Enter');
    await cashier.sees('小练习');
  });

  it('an amount at a machine’s pace, as from a programmable number pad', async () => {
    const { cashier, page } = shop;
    await cashier.open(PHONE, '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('top-up');
    await page.getByTestId('top-up-amount').focus();
    await cashier.scanByWedge('1234.50', { gapMs: 8, tab: true });
    await expect.poll(() => page.getByTestId('top-up-amount').inputValue()).toMatch(/^1,?234\.50$/);
    expect(await page.getByTestId('scan-refused').count()).toBe(0);
  });

  it('a key that is held down, and Enter right after it', async () => {
    const { page } = shop;
    await lookup().focus();
    for (let press = 0; press < 12; press += 1) await page.keyboard.down('5');
    await page.keyboard.up('5');
    await page.keyboard.press('Enter');
    await page.getByTestId('lookup-problem').waitFor();
    expect(await lookup().inputValue()).toBe('5'.repeat(12));
  });

  it('a text that is pasted', async () => {
    const { cashier, page } = shop;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((text) => navigator.clipboard.writeText(text), PHONE);
    await lookup().focus();
    await page.keyboard.press('ControlOrMeta+v');
    expect(await lookup().inputValue()).toBe(PHONE);
    await page.keyboard.press('Enter');
    await cashier.sees('小练习');
  });

  it('a name that is composed with an input method', async () => {
    const { page } = shop;
    await lookup().focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'xiao', selectionStart: 4, selectionEnd: 4 });
    await session.send('Input.insertText', { text: '小练' });
    await session.detach();
    expect(await lookup().inputValue()).toBe('小练');
    expect(await page.getByTestId('scan-refused').count()).toBe(0);
  });
});

describe('a hand scanner is heard', () => {
  it('when it ends its codes with Tab, and the focus stays', async () => {
    const { cashier } = shop;
    await lookup().focus();
    await cashier.scanByWedge(await codeOfMember(), { tab: true });
    await cashier.sees('四态君');
    expect(await lookup().inputValue()).toBe('');
  });

  it('after what a person has begun to type, which stays', async () => {
    const { cashier, page } = shop;
    await lookup().focus();
    await page.keyboard.type('138', { delay: 120 });
    await page.waitForTimeout(150);
    await cashier.scanByWedge(await codeOfMember());
    await cashier.sees('四态君');
    expect(await lookup().inputValue()).toBe('138');
  });

  it('in the middle of composing with an input method', async () => {
    const { cashier, page } = shop;
    await lookup().focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'si', selectionStart: 2, selectionEnd: 2 });
    await cashier.scanByWedge(await codeOfMember(), { inputMethod: true });
    await session.detach();
    await cashier.sees('四态君');
    expect(await lookup().inputValue()).not.toContain('LYQ');
  });
});
