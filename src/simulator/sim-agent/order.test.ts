import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTill, type Till } from '../testing/till.ts';
import { agentOf, type VendorReply } from '../testing/vendor-clients.ts';
import type { AgentTruth } from './books.ts';

const CARD = '8742001';
const PRICE_FEN = 8_850;
const DATA_MB = 307_200;

let till: Till;
let agent: ReturnType<typeof agentOf>;
let before: AgentTruth;
beforeEach(async () => {
  till = await openTill();
  agent = agentOf(till.simulator.vendors(), till.nowMs);
  before = till.simulator.agentTruth();
});
afterEach(() => till.simulator.close());

const order = (fields: Record<string, string> = {}, fault = ''): Promise<VendorReply> =>
  agent('order', { cardno: CARD, packagelist_id: '4', orderno: 'A1', ...fields }, { 'x-sim-fault': fault });
const spentFen = (): number => before.balanceFen - till.simulator.agentTruth().balanceFen;
const moreMb = async (): Promise<number> => {
  const { body } = await agent('flow', { cardno: CARD });
  return (body.data as { flow: number }).flow - 102_400;
};
const states = () => till.simulator.agentTruth().orders.map(({ state }) => state);

describe('an order', () => {
  it('takes the price at once, and gives the data only when it takes effect', async () => {
    expect((await order()).body).toEqual({ code: 1, msg: '订购成功', data: { orderno: 'A1' } });
    expect([spentFen(), await moreMb(), states()]).toEqual([PRICE_FEN, 0, ['accepted']]);
    expect((await agent('user')).text).toContain('"rebate":411.5');
    till.advanceMs(59_999);
    expect(await moreMb()).toBe(0);
    till.advanceMs(1);
    expect([spentFen(), await moreMb(), states()]).toEqual([PRICE_FEN, DATA_MB, ['effective']]);
  });

  it('for the next month waits for it, on China time', async () => {
    await order({ iseffect: '1' });
    const [placed] = till.simulator.agentTruth().orders;
    expect(new Date(placed?.dueMs ?? 0).toISOString()).toBe('2026-03-31T16:00:00.000Z');
    till.advanceMs(3_600_000);
    expect([states(), await moreMb()]).toEqual([['accepted'], 0]);
    till.advanceMs((placed?.dueMs ?? 0) - till.nowMs());
    expect([await moreMb(), states()]).toEqual([DATA_MB, ['effective']]);
  });

  it('may fail after it was accepted, which gives the money back', async () => {
    expect((await order({}, 'order-fails-later')).body.code).toBe(1);
    expect(spentFen()).toBe(PRICE_FEN);
    till.advanceMs(60_000);
    expect([await moreMb(), spentFen(), states()]).toEqual([0, 0, ['failed']]);
  });

  it.each([
    ['an unknown card', { cardno: '1' }, '卡号不存在'],
    ['no order number', { orderno: '' }, '缺少参数：orderno'],
    ['no package', { packagelist_id: '' }, '缺少参数：packagelist_id'],
    ['an unknown package', { packagelist_id: '99' }, '套餐不存在'],
    ['a package of another network', { packagelist_id: '11' }, '套餐不存在'],
    ['a package that is no number', { packagelist_id: '4 OR 1' }, '套餐不存在'],
    ['another month', { iseffect: '2' }, '参数格式错误：iseffect'],
    ['more than the balance', { cardno: '8742008', packagelist_id: '31' }, '余额不足'],
  ])('is refused for %s and takes nothing', async (_what, fields, msg) => {
    expect((await order(fields)).body).toMatchObject({ code: 0, msg });
    expect([spentFen(), states()]).toEqual([0, []]);
    expect(till.simulator.agentTruth().requests).toMatchObject([{ executions: [{ code: 0, msg }] }]);
  });

  it('may use the balance up to the last fen', async () => {
    const control = `${till.simulator.origin}/_sim/sim-agent/balance`;
    await fetch(control, { method: 'POST', body: JSON.stringify({ balanceFen: PRICE_FEN }) });
    expect((await order()).body.code).toBe(1);
    expect((await order({ orderno: 'A2' })).body.msg).toBe('余额不足');
    expect((await agent('user')).text).toContain('"rebate":0.0');
  });
});

describe('the same order number again', () => {
  it('is refused and takes nothing', async () => {
    await order();
    expect((await order()).body).toMatchObject({ code: 0, msg: '订单号重复' });
    expect([spentFen(), states()]).toEqual([PRICE_FEN, ['accepted']]);
  });

  it('runs again where the vendor does not look', async () => {
    await order();
    expect((await order({}, 'repeat-order-runs')).body.code).toBe(1);
    expect([spentFen(), states()]).toEqual([2 * PRICE_FEN, ['accepted', 'accepted']]);
  });
});

describe('faults', () => {
  it('let the price rise between list and order', async () => {
    await order({}, 'price-change=650');
    expect(spentFen()).toBe(PRICE_FEN + 650);
    expect((await agent('package', { cardno: CARD })).text).toContain('"price":"95.00"');
  });

  it.each([
    ['no-answer-before', 0],
    ['no-answer-after', 1],
    ['http-500-before', 0],
    ['http-500-after', 1],
    ['http-502-html-after', 1],
    ['malformed-body', 1],
    ['truncated-body', 1],
  ])('%s does the work %i times', async (fault, times) => {
    await order({}, fault).catch(() => undefined);
    expect(spentFen()).toBe(times * PRICE_FEN);
    const [request, ...others] = till.simulator.agentTruth().requests;
    expect([request?.faults, request?.executions.length, others]).toEqual([[fault], times, []]);
  });

  it('deliver twice, which the order number stops', async () => {
    expect((await order({}, 'duplicate-delivery')).body.code).toBe(1);
    expect(spentFen()).toBe(PRICE_FEN);
    expect(till.simulator.agentTruth().requests[0]?.executions.map(({ code }) => code)).toEqual([1, 0]);
  });

  it('may be armed for money calls of this vendor alone', async () => {
    till.simulator.faults.add({ vendor: 'liyuquan', path: 'money', kind: 'http-500-before' });
    expect((await order()).status).toBe(200);
    till.simulator.faults.add({ vendor: 'sim-agent', path: 'money', kind: 'http-500-before' });
    expect((await agent('user')).status).toBe(200);
    expect((await order({ orderno: 'A2' })).status).toBe(500);
  });
});

it('keeps requests without their signature', async () => {
  await order();
  const [request] = till.simulator.agentTruth().requests;
  expect(Object.keys(request?.parameters ?? {}).sort()).toEqual([
    'cardno',
    'id',
    'orderno',
    'packagelist_id',
    'times',
  ]);
});
