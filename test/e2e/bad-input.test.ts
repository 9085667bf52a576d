import { describe, expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

/** Whatever is typed or held before the counter gets one clear sentence, and nothing is sent. */
const shop = openShop({ camera: false, oneWindow: true });

describe('an amount', () => {
  it.each([
    ['nothing', '   ', null],
    ['zero', '0', '金额必须大于 0。'],
    ['zero with decimals', '0.00', '金额必须大于 0。'],
    ['a negative amount', '-5', '金额必须大于 0。'],
    ['three decimals', '1.234', '金额最多两位小数，最小到分。'],
    ['twelve digits of yuan', '123456789012', '金额超过一次最多可收的 ¥999,999.99。'],
    ['letters', '12a', /看不懂这个金额/],
    ['two points', '1.2.3', /看不懂这个金额/],
    ['a comma in the wrong place', '1,23,4', /看不懂这个金额/],
    ['an exponent', '1e3', /看不懂这个金额/],
    ['more than the card holds', '999999.99', /卡内余额不够/],
  ])('of %s is not taken', async (_, typed, sentence) => {
    const { cashier, page, simulator } = shop;
    const sentBefore = (await simulator.moneyRequests()).length;
    await openSpend();
    await cashier.typePrice(typed);
    if (sentence) await page.getByTestId('price-problem').getByText(sentence).waitFor();
    expect(await page.getByTestId('spend-next').isDisabled()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.getByTestId('password-step').count()).toBe(0);
    expect(await simulator.moneyRequests()).toHaveLength(sentBefore);
  });

  it.each([
    ['full-width digits', '１２．５', '¥12.50'],
    ['a comma that groups thousands', '1,000', '¥1,000'],
    ['a comma for the point', '12,5', '¥12.50'],
    ['a yuan sign', '¥88', '¥88'],
  ])('with %s is understood, and said back on the button', async (_, typed, shown) => {
    const { cashier, page } = shop;
    await cashier.open('13800001001', '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('top-up');
    await page.getByTestId('top-up-amount').fill(typed);
    await page.getByTestId('confirm').getByText(shown).waitFor();
  });

  async function openSpend(): Promise<void> {
    await shop.cashier.open('13800001001', '小练习');
    await shop.cashier.chooseCard('练习茶铺储值卡');
    await shop.cashier.begin('spend');
  }
});

/** Whether members are on this computer already decides which of the two is true. */
const NOBODY_BY_NAME = /没有找到这位会员。|这既不像手机号，也不像卡号。/;

describe('a search', () => {
  it.each([
    ['for nothing', ' ', '还没有输入要查的内容。'],
    ['for two digits', '13', '输入得太短，查不准。'],
    ['for words', '王先生', NOBODY_BY_NAME],
    ['for ten digits of a phone number', '1380000100', '手机号必须是 11 位数字，现在是 10 位。'],
    ['for a card number that nobody has', '7919121420122', '没有找到这位会员。'],
    ['for words of another script', '🐧🐧', NOBODY_BY_NAME],
  ])('%s says what to type instead', async (_, typed, sentence) => {
    await shop.cashier.find(typed);
    await shop.page.getByTestId('lookup-problem').getByText(sentence).waitFor();
  });
});

describe('a phone number for a new card', () => {
  it.each([
    ['ten digits', '1380000999', '手机号必须是 11 位数字'],
    ['twelve digits', '138000099991', '手机号必须是 11 位数字'],
    ['eleven digits of another kind', '23800009999', '手机号要以 1 开头。'],
    ['a letter', '1380000999x', '手机号里有不是数字的字符。'],
  ])('of %s is not taken', async (_, typed, sentence) => {
    const { cashier, page } = shop;
    await cashier.find('13800009998');
    await page.getByRole('button', { name: /为此手机号开卡/ }).click();
    await page.getByTestId('phone').fill(typed);
    await page.getByTestId('phone').blur();
    await page.getByTestId('phone-problem').getByText(sentence).waitFor();
    expect(await page.getByTestId('confirm').isDisabled()).toBe(true);
  });
});
