import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Aid } from '../aid.ts';
import { at, openTill, type Till } from '../testing/till.ts';

let till: Till;
let aid: Aid;
beforeAll(async () => {
  till = await openTill();
  aid = await till.simulator.aid();
});
afterAll(() => till.simulator.close());

const scan = (qrcode: string) => till.call('manage/tool/scan', { qrcode });

it('reads every code of its members and coupons without a sign-in, and refuses those of others', async () => {
  for (const { kind, text } of aid.codes) {
    const answer = await scan(text);
    expect([text, answer.errCode]).toEqual([text, kind === 'foreign' ? '1' : '0']);
    if (kind !== 'foreign') expect(at(answer.data, 'qrcodeType')).toBe(kind === 'member' ? '1' : '2');
  }
});

it('writes some ids as text, as the example does', async () => {
  const { text } = await scan(aid.codes[1]?.text ?? '');
  expect(text).toMatch(
    /"membershipCardId":"4".*"userId":"1","capital":\d+\.\d,"send":\d+\.\d,"qrcodeType":1/,
  );
});

it('takes a bare card number', async () => {
  const [card] = till.simulator.truth().cards;
  expect(at((await scan(card?.cardNo ?? '')).data, 'cardNo')).toBe(card?.cardNo);
});

it.each(['hello', '790000000000000', 'LYQ:C:1', ':', '礼遇圈', '🎉'])('refuses %s', async (text) => {
  expect(await scan(text)).toMatchObject({ errCode: '1', msg: '二维码无效' });
});

it('refuses a text with one digit changed', async () => {
  const text = aid.codes[0]?.text ?? '';
  expect(
    (await scan(text.replace(/\d(?=:[0-9a-f]{8}$)/, (digit) => String((Number(digit) + 1) % 10)))).errCode,
  ).toBe('1');
});

it('has coupons that are usable, past, of another shop, used, and more than one', async () => {
  const coupons = await Promise.all(
    aid.codes.filter(({ kind }) => kind === 'coupon').map(async ({ text }) => (await scan(text)).data),
  );
  expect(coupons[0]).toMatchObject({ storeIds: '5,4,3', status: null, quantity: '1', code: '' });
  expect(String(at(coupons[0] ?? null, 'storeName'))).toBe('练习茶铺大观店/练习茶铺吾悦店/练习茶铺南屏店/');
  expect(coupons[1]).toMatchObject({ date: '2026-03-13 00:00:00' });
  expect(coupons[2]).toMatchObject({ storeIds: '2', storeName: '示例面馆北市店/' });
  expect(coupons[3]).toMatchObject({ status: '1' });
  expect(coupons[4]).toMatchObject({ quantity: '4' });
});
