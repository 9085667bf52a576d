import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTill, type Till } from './testing/till.ts';
import { agentOf, dakashiOf, zvcmsOf } from './testing/vendor-clients.ts';

let till: Till;
let agent: ReturnType<typeof agentOf>;
beforeEach(async () => {
  till = await openTill();
  agent = agentOf(till.simulator.vendors(), till.nowMs);
});
afterEach(() => till.simulator.close());

const ask = async (path: string) => (await fetch(`${till.simulator.origin}/_sim/${path}`)).json();
const tell = (path: string, order: unknown) =>
  fetch(`${till.simulator.origin}/_sim/${path}`, { method: 'POST', body: JSON.stringify(order) });
const place = (orderno: string) => agent('order', { cardno: '8742001', packagelist_id: '4', orderno });
const states = () => till.simulator.agentTruth().orders.map(({ state }) => state);

describe('/_sim/ for SIM cards and gift cards', () => {
  it('tells addresses, credentials and the truth as the API does', async () => {
    await place('A1');
    expect(await ask('vendors')).toEqual(till.simulator.vendors());
    expect(await ask('sim-agent')).toEqual(till.simulator.agentTruth());
  });

  it('counts arrivals by call, also those that get no answer', async () => {
    const vendors = till.simulator.vendors();
    await agent('user');
    await agent('user', {}, { 'x-sim-fault': 'no-answer-before' }).catch(() => undefined);
    await agent('flow');
    await dakashiOf(vendors, till.nowMs)({ serial_no: '1' });
    await zvcmsOf(vendors, till.nowMs)({ user_id: '100001' });
    await zvcmsOf(vendors, till.nowMs)({ user_id: '100001' }, { Action: 'user.delete' });
    await till.call('manage/v3/store/list');
    expect(await ask('arrivals')).toEqual({
      'sim-agent': { 'api/agent/user': 2, 'api/agent/flow': 1 },
      dakashi: { 'v1/member/info': 1 },
      zvcms: { 'user.my-cards': 1, 'unknown-action': 1 },
      liyuquan: { 'manage/v3/store/list': 1 },
    });
    await fetch(`${till.simulator.origin}/_sim/arrivals`, { method: 'DELETE' });
    expect(await ask('arrivals')).toEqual({});
  });

  it('sets balance and prices', async () => {
    expect(await (await tell('sim-agent/balance', { balanceFen: 10_001 })).json()).toMatchObject({
      balanceFen: 10_001,
    });
    await tell('sim-agent/price', { packageId: 4, priceFen: 10_000 });
    expect((await place('A1')).body.code).toBe(1);
    expect(till.simulator.agentTruth()).toMatchObject({ balanceFen: 1, orders: [{ priceFen: 10_000 }] });
  });

  it('makes one order effective, or all', async () => {
    for (const orderno of ['A1', 'A2', 'A3']) await place(orderno);
    await tell('sim-agent/effective', { orderId: 2 });
    expect(states()).toEqual(['accepted', 'effective', 'accepted']);
    expect((await tell('sim-agent/effective', { orderId: 2 })).status).toBe(404);
    expect((await tell('sim-agent/effective', {})).status).toBe(200);
    expect(states()).toEqual(['effective', 'effective', 'effective']);
  });

  it('sets how long an order takes', async () => {
    await tell('sim-agent/order-delay', { delayMs: 0 });
    await place('A1');
    expect(states()).toEqual(['effective']);
  });

  it('sets whether a card has its real name', async () => {
    await tell('sim-agent/real-name', { cardno: '8742001', done: false });
    expect((await agent('info', { cardno: '8742001' })).body.data).toMatchObject({ certification: '0' });
  });

  it.each([
    ['sim-agent/balance', { balanceFen: -1 }, 400],
    ['sim-agent/balance', { balanceFen: 1.5 }, 400],
    ['sim-agent/balance', {}, 400],
    ['sim-agent/price', { packageId: 4 }, 400],
    ['sim-agent/price', { packageId: 99, priceFen: 1 }, 404],
    ['sim-agent/order-delay', { delayMs: -1 }, 400],
    ['sim-agent/effective', { orderId: 99 }, 404],
    ['sim-agent/real-name', { cardno: '404', done: true }, 404],
  ])('answers %s %j with %i and changes nothing', async (path, order, status) => {
    const before = till.simulator.agentTruth();
    expect((await tell(path, order)).status).toBe(status);
    expect(till.simulator.agentTruth()).toEqual(before);
  });

  it('begins anew with all vendors', async () => {
    const before = till.simulator.agentTruth();
    await place('A1');
    await tell('reset', {});
    expect(till.simulator.agentTruth()).toEqual(before);
  });
});
