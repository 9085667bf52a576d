import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTill, type Till } from '../testing/till.ts';
import { agentOf, dakashiOf } from '../testing/vendor-clients.ts';

const CARD = '8742001';

let till: Till;
let dakashi: ReturnType<typeof dakashiOf>;
beforeEach(async () => {
  till = await openTill();
  dakashi = dakashiOf(till.simulator.vendors(), till.nowMs);
});
afterEach(() => till.simulator.close());

const seconds = (fromNow: number): number => Math.floor(till.nowMs() / 1_000) + fromNow;

describe('v1/member/info', () => {
  it('tells the data of a card as text', async () => {
    const { body } = await dakashi({ serial_no: CARD });
    expect(body).toEqual({ errcode: 0, errmsg: 'success', data: { total_data_value: '102400' } });
  });

  it('takes an ICCID too, knows cards of its own, and may count differently', async () => {
    const { dataCards } = till.simulator.vendors();
    const value = async (serial_no: string) => (await dakashi({ serial_no })).body.data;
    expect(await value(dataCards[0]?.iccid ?? '')).toEqual({ total_data_value: '102400' });
    expect(await value('87000001')).toEqual({ total_data_value: '10240' });
    expect(await value('8742010')).toEqual({ total_data_value: '20480' });
  });

  it('sees an order at the other vendor take effect', async () => {
    const agent = agentOf(till.simulator.vendors(), till.nowMs);
    await agent('order', { cardno: CARD, packagelist_id: '6', orderno: 'A1' });
    till.advanceMs(60_000);
    expect((await dakashi({ serial_no: CARD })).body.data).toEqual({ total_data_value: '103424' });
  });
});

describe('refusals, all of code 50000 and without data', () => {
  it.each([
    ['an unknown card', { serial_no: '1' }, '卡号不存在'],
    ["the other vendor's card", { serial_no: '8742003' }, '卡号不存在'],
    ['no card', { serial_no: undefined }, '参数错误：serial_no'],
    ['a card as a number', { serial_no: 8_742_001 }, '参数错误：serial_no'],
    ['another client', { client_id: 'iot' }, '客户端不存在'],
    ['a wrong signature', { sign: 'E1F082F33F77A749D90631862A122A624ED04542' }, '签名错误'],
    ['a time as text', { timestamp: '1487560009' }, '参数错误：timestamp'],
  ])('%s', async (_what, fields, errmsg) => {
    expect((await dakashi({ serial_no: CARD, ...fields })).body).toEqual({ errcode: 50_000, errmsg });
  });

  it.each([
    [-300, 0],
    [300, 0],
    [-301, 50_000],
    [301, 50_000],
  ])('a request that is %i seconds off: %i', async (fromNow, errcode) => {
    expect((await dakashi({ serial_no: CARD, timestamp: seconds(fromNow) })).body.errcode).toBe(errcode);
  });

  it('a request that a shifted clock finds too old', async () => {
    const { body, headers } = await dakashi({ serial_no: CARD }, { 'x-sim-fault': 'clock-offset=301000' });
    expect(body).toMatchObject({ errcode: 50_000, errmsg: '请求已过期' });
    expect(Date.parse(headers.get('date') ?? '') - till.nowMs()).toBe(301_000);
  });

  it('a body that is not JSON, or does not say so', async () => {
    const wrong = { errcode: 50_000, errmsg: '数据格式错误' };
    expect((await dakashi({ serial_no: CARD }, { 'content-type': 'text/plain' })).body).toEqual(wrong);
    const url = `${till.simulator.vendors().dakashi.base}v1/member/info`;
    const headers = { 'content-type': 'application/json' };
    for (const body of ['', '[]', '{"serial_no":{}}', 'serial_no=1'])
      expect(await (await fetch(url, { method: 'POST', headers, body })).json()).toEqual(wrong);
  });
});
