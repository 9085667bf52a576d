import { isLosslessNumber, parse } from 'lossless-json';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as basics from '../testing/liyuquan-examples-2-3.ts';
import * as queries from '../testing/liyuquan-examples-4-6.ts';
import { type Answer, at, md5, openTill, PNG, rows, type Till, upload } from '../testing/till.ts';

/** Every reply must have the keys of the document's example, in its order, and texts and numbers where it has them. */
describe('the shape of each reply is that of its example in the document', () => {
  let till: Till;
  beforeAll(async () => {
    till = await openTill();
    await till.signIn();
  });
  afterAll(() => till.simulator.close());

  const phone = '13800001001';

  it('2.1 login', async () => {
    const fields = { username: 'dianzhang', password: md5('123456'), client: '1' };
    expectShape(await till.call('manage/user/login', fields), basics.LOGIN);
  });

  it.each([
    ['2.2', 'manage/user/info', {}, basics.INFO],
    ['3.1', 'manage/v3/store/list', {}, basics.STORES],
    ['3.2', 'manage/v3/card/store_card', { type: '1' }, basics.CARDS_ON_SALE],
    ['3.4', 'manage/v3/cardEvent/all_event', { cardId: '4' }, basics.EVENTS],
    ['4.1', 'manage/v3/turnover/record_list', {}, queries.TOP_UPS],
    ['4.2', 'manage/v3/turnover/expense_list', {}, queries.SPENDS],
    ['4.3', 'manage/v3/turnover/refund_list', {}, queries.REFUNDS],
    ['4.4', 'manage/v3/userCard/user_card', {}, queries.MEMBERS],
    ['4.5', 'manage/v3/userCard/user_card_detail', { userId: '1' }, queries.DETAIL],
  ])('%s %s', async (_section, path, fields, text) => {
    expectShape(await till.call(path, fields), text);
  });

  it('3.3 open a card', async () => {
    const fields = { phone: '13800009999', membershipCardId: '3' };
    expectShape(await till.call('manage/v3/userCard/add', fields), basics.OPEN);
  });

  it('3.5 top up, 3.8 SMS code, 3.9 refund of a top-up', async () => {
    const fields = { phone, cardId: '3', recharge: '1', send: '0', image: await till.upload() };
    expectShape(await till.call('manage/v3/userCard/charge', fields), basics.CHARGE);
    const orderNo = String(
      at((await till.call('manage/v3/turnover/record_list')).data, 'chargeReVo', 0, 'orderNo'),
    );
    till.advanceMs(60_000);
    expectShape(await till.call('manage/ask/code'), basics.SMS);
    const code = (await till.simulator.aid()).sms[0]?.code ?? '';
    expectShape(await till.call('manage/v3/turnover/refund_charge', { orderNo, code }), basics.REFUND_CHARGE);
  });

  it('3.6 spend, 3.7 refund of a spend', async () => {
    const fields = { phone, cardId: '3', expense: '1', password: md5('001001') };
    expectShape(await till.call('manage/v3/userCard/expense', fields), basics.EXPENSE);
    const orderNo = String(
      at((await till.call('manage/v3/turnover/expense_list')).data, 'expenseReVo', 0, 'orderNo'),
    );
    const code = await till.smsCode();
    expectShape(await till.call('manage/v3/turnover/refund', { orderNo, code }), basics.REFUND);
  });

  it('4.6 cash-back', async () => {
    const { data } = await till.call('manage/v3/userCard/user_card_detail', { userId: '2' });
    const due = rows(data, 0, 'eventCards').find((entry) => at(entry, 'status') === '3') ?? null;
    const storeMemberEventId = String(at(due, 'storeMemberEventId'));
    expectShape(await till.call('manage/v3/userCard/card_status', { storeMemberEventId }), queries.CASH_BACK);
  });

  it('5.1 upload, whose reply the document does not show: a path as text', async () => {
    const answer = await upload(till.simulator, PNG);
    expect(Object.keys(answer.body)).toEqual(['errCode', 'result', 'time', 'data']);
    expect(answer.data).toMatch(/^\/item\/260316\/[0-9a-f-]{36}\.png$/);
  });

  it('6.1 a coupon and a member card', async () => {
    const { codes } = await till.simulator.aid();
    const scan = (kind: string, word: string) =>
      till.call('manage/tool/scan', {
        qrcode: codes.find((code) => code.kind === kind && code.detail.includes(word))?.text ?? '',
      });
    expectShape(await scan('coupon', '可用'), queries.SCAN_COUPON);
    expectShape(await scan('member', '练习茶铺活动卡'), queries.SCAN_CARD);
  });

  it('a refusal has code, message and time', async () => {
    const answer = await till.call('manage/tool/scan', { qrcode: 'x' });
    expect(Object.keys(answer.body)).toEqual(['errCode', 'result', 'msg', 'time']);
  });
});

function expectShape(answer: Answer, text: string): void {
  expect(answer.errCode, answer.text).toBe('0');
  expect(differences(parse(answer.text), parse(text), 'reply')).toEqual([]);
}

/** Where a reply and an example differ in kind; null may stand for anything, and a row may be like any example row. */
function differences(ours: unknown, theirs: unknown, path: string): readonly string[] {
  if (ours === null || theirs === null) return [];
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    return ours.flatMap((row, index) => leastDifferent(row, theirs, `${path}[${index}]`));
  }
  if (isPlain(ours) && isPlain(theirs)) {
    const [keys, wanted] = [Object.keys(ours).join(), Object.keys(theirs).join()];
    if (keys !== wanted) return [`${path}: ${keys} but should be ${wanted}`];
    return Object.keys(ours).flatMap((key) => differences(ours[key], theirs[key], `${path}.${key}`));
  }
  return leaf(ours) === leaf(theirs) ? [] : [`${path}: ${leaf(ours)} but should be ${leaf(theirs)}`];
}

function leastDifferent(row: unknown, examples: readonly unknown[], path: string): readonly string[] {
  const [least = []] = examples
    .map((other) => differences(row, other, path))
    .sort((a, b) => a.length - b.length);
  return least;
}

function leaf(value: unknown): string {
  if (!isLosslessNumber(value)) return Array.isArray(value) ? 'list' : typeof value;
  return value.value.includes('.') ? 'decimal number' : 'whole number';
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isLosslessNumber(value) && !Array.isArray(value);
}
