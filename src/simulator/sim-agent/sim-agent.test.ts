import { createHash } from 'node:crypto';
import { isLosslessNumber, parse } from 'lossless-json';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTill, type Till } from '../testing/till.ts';
import { agentOf, type VendorReply } from '../testing/vendor-clients.ts';
import { AGENT_EXAMPLES } from '../testing/vendor-examples.ts';

const CARD = '8742001';

let till: Till;
let agent: ReturnType<typeof agentOf>;
beforeEach(async () => {
  till = await openTill();
  agent = agentOf(till.simulator.vendors(), till.nowMs);
});
afterEach(() => till.simulator.close());

const data = async (name: string, cardno: string) => (await agent(name, { cardno })).body.data;
const refusal = (msg: string) => expect.objectContaining({ code: 0, msg, data: {} });

describe('the shape of each reply is that of its example in the document', () => {
  it.each(Object.entries(AGENT_EXAMPLES))('%s', async (name, example) => {
    const fields = { cardno: CARD, ...(name === 'order' ? { packagelist_id: '4', orderno: 'A1' } : {}) };
    const { text } = await agent(name, fields);
    expect(shape(parse(text))).toEqual(shape(parse(example)));
  });
});

describe('access', () => {
  it.each([
    ['a wrong signature', { sign: '277167B14D3D764FD6450B74D629C930' }, '签名错误'],
    ['no signature', { sign: '' }, '签名错误'],
    ['another time than was signed', { times: '1484139646' }, '签名错误'],
    ['milliseconds', { times: '1484139646000' }, '参数格式错误：times'],
    ['an unknown agent', { id: '2' }, '用户不存在'],
  ])('refuses %s', async (_what, fields, msg) => {
    expect((await agent('flow', { cardno: CARD, ...fields })).body).toEqual(refusal(msg));
  });

  it('wants the signature in upper case', async () => {
    const { id, secret } = till.simulator.vendors().simAgent;
    const times = String(Math.floor(till.nowMs() / 1_000));
    const right = signOf(id, secret, times);
    expect((await agent('user', { sign: right })).body.code).toBe(1);
    expect((await agent('user', { sign: right.toLowerCase() })).body).toEqual(refusal('签名错误'));
  });

  it('takes a GET with its parameters in the address, and not those of a POST there', async () => {
    const { base, id, secret } = till.simulator.vendors().simAgent;
    const times = '1484139646';
    const sign = signOf(id, secret, times);
    const url = `${base}api/agent/flow?${new URLSearchParams({ id, times, sign, cardno: CARD })}`;
    expect(await (await fetch(url)).json()).toMatchObject({ code: 1 });
    expect(await (await fetch(url, { method: 'POST' })).json()).toMatchObject({ code: 0 });
  });
});

describe('looking', () => {
  it('finds a card by its number and by its ICCID', async () => {
    const flow = await data('flow', CARD);
    expect(flow).toMatchObject({ flow: 102_400, usedflow: 38_912, remainflow: 63_488 });
    const { iccid } = till.simulator.vendors().dataCards[0] ?? {};
    expect(await data('flow', iccid ?? '')).toEqual(flow);
  });

  it('says -1 and null for a card without limit and end', async () => {
    expect(await data('flow', '8742003')).toMatchObject({ remainflow: -1, delete_on: null });
  });

  it.each([
    ['8749999', '卡号不存在'],
    ['87000001', '卡号不存在'],
    ['', '缺少参数：cardno'],
  ])('refuses the card %j', async (cardno, msg) => {
    for (const name of ['flow', 'package', 'info', 'getcertinfo'])
      expect((await agent(name, { cardno })).body).toEqual(refusal(msg));
  });

  it('keeps a zero at the beginning of a number', async () => {
    expect(await data('flow', '00874211')).toMatchObject({ cardno: '00874211' });
    expect((await agent('flow', { cardno: '874211' })).body.code).toBe(0);
  });

  it('lists the packages of a card, perhaps none', async () => {
    expect(await data('package', '8742004')).toEqual([]);
    expect(await data('package', CARD)).toContainEqual({
      packagelist_id: 4,
      name: '移动量卡300G',
      price: '88.50',
    });
  });

  it('tells real-name and active state, and where it cannot tell', async () => {
    expect(await data('info', '8742002')).toMatchObject({ certification: '0', isactive: '0' });
    expect(await data('getcertinfo', '8742005')).toEqual({ code: 1, url: '' });
    expect(await data('getcertinfo', CARD)).toEqual({ code: 2, url: '' });
    expect((await agent('info', { cardno: '8742006' })).body).toEqual(refusal('该卡暂不支持查询状态'));
  });
});

function signOf(id: string, secret: string, times: string): string {
  return createHash('md5').update(`id=${id}&secret=${secret}&times=${times}`).digest('hex').toUpperCase();
}

/** Keys in order and kinds of values; of a list its first entry; null stands for anything. */
function shape(value: unknown): unknown {
  if (isLosslessNumber(value)) return 'number';
  if (Array.isArray(value)) return [shape(value[0])];
  if (value === null || typeof value !== 'object') return value === null ? 'text' : KINDS[typeof value];
  return Object.entries(value).map(([key, inner]) => [key, shape(inner)]);
}

const KINDS: Readonly<Record<string, string>> = { string: 'text', boolean: 'boolean' };

describe('the quirks of replies', () => {
  const withFault = (name: string, fault: string): Promise<VendorReply> =>
    agent(name, { cardno: CARD }, { 'x-sim-fault': fault });

  it('can be had on the wire', async () => {
    expect((await withFault('flow', 'data-as-list')).body.data).toHaveLength(1);
    expect((await withFault('user', 'data-as-object')).body.data).toEqual({ rebate: 500 });
    expect((await withFault('user', 'numbers-as-text')).body).toMatchObject({
      code: '1',
      data: [{ rebate: '500.0' }],
    });
    expect((await withFault('package', 'texts-as-numbers')).text).toContain('"price":88.50');
    expect((await withFault('flow', 'trailing-commas')).text).toMatch(/,},}$/);
    const gbk = await withFault('flow', 'gbk-body');
    expect([gbk.headers.get('content-type'), gbk.body.msg]).toEqual([
      'application/json;charset=GBK',
      '查询成功',
    ]);
  });

  it.each([
    ['refuse-client', '用户不存在'],
    ['refuse-signature', '签名错误'],
    ['refuse-clock', '请求已过期'],
  ])('%s', async (fault, msg) => {
    expect((await withFault('user', fault)).body).toEqual(refusal(msg));
  });

  it('shift the time of the reply and of its header', async () => {
    const { body, headers } = await withFault('user', 'clock-offset=600000');
    expect(Number(body.time) * 1_000 - till.nowMs()).toBe(600_000);
    expect(Date.parse(headers.get('date') ?? '') - till.nowMs()).toBe(600_000);
  });

  it('cut a body short in the middle', async () => {
    await expect(withFault('flow', 'truncated-body')).rejects.toThrow();
  });
});
