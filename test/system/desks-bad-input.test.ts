import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trainingVendors } from '#host/training.ts';
import type { Failure, Result } from '#shared/contract/failure.ts';
import { LANGUAGES } from '#shared/contract/settings.ts';
import { failureText } from '#shared/messages/failures.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { failure, newId, openCounter, signIn, type TestCounter, value } from '../support/counter.ts';
import { forwardClock } from '../support/forward-clock.ts';
import { createTempDir } from '../support/temp-dir.ts';

const CARD = '8742001';
const PACKAGE = { packageId: '4', priceFen: 8_850 };

let folder: ReturnType<typeof createTempDir>;
let simulator: Simulator;
let clock: ReturnType<typeof forwardClock>;
let counter: TestCounter;
beforeEach(async () => {
  folder = createTempDir();
  simulator = await startSimulator({ state: 'memory', seed: 1 });
  clock = forwardClock();
  const vendors = trainingVendors(simulator);
  counter = await openCounter(
    { dataDir: folder.path, liyuquan: vendors.liyuquan, vendors, clock },
    simulator,
  );
  await signIn(counter.call);
});
afterEach(async () => {
  await counter.close();
  await simulator.close();
  folder.remove();
});

const request = (more: object = {}) => ({
  ...{ operationId: newId(), cardNo: CARD, ...PACKAGE, effective: 'this-month' as const },
  ...more,
});
const control = async (path: string, body: object): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${simulator.origin}/_sim/sim-agent/${path}`, {
    ...{ method: 'POST', headers, body: JSON.stringify(body) },
  });
  expect(answer.status).toBe(200);
};
/** What really arrived and happened: order requests, orders carried out, money gone. */
const spent = () => {
  const { requests, orders, balanceFen } = simulator.agentTruth();
  return { requests: requests.length, orders: orders.length, fen: 50_000 - balanceFen };
};
const NOTHING = { requests: 0, orders: 0, fen: 0 };

function inBothLanguages(told: Failure): void {
  for (const language of LANGUAGES) {
    const { message, next } = failureText(told, language);
    expect(message).toMatch(/.{6,}[。.]$/);
    expect(next).toMatch(/[。.]$/);
    expect(message + next).not.toMatch(/\{\{|undefined|NaN/);
  }
}
const failureIn = (part: Result<unknown>): Failure => {
  if (part.ok) throw new Error('this part could be read');
  return part.failure;
};

describe('a card', () => {
  it('that nobody knows: both vendors’ words, each in its part', async () => {
    const card = await value(counter.call.dataSim.card({ text: '99900001' }));
    for (const part of [card.flow, card.state, card.realName, card.packages]) {
      expect(failureIn(part)).toMatchObject({ code: 'data-sim.card-refused', vendorMessage: '卡号不存在' });
      inBothLanguages(failureIn(part));
    }
    expect(card.other && failureIn(card.other)).toMatchObject({ vendorMessage: '卡号不存在' });
    expect(card.balance.ok).toBe(true);
  });

  it('without packages has an empty list, and nothing can be ordered for it', async () => {
    const card = await value(counter.call.dataSim.card({ text: '8742004' }));
    expect(card.packages).toEqual({ ok: true, value: [] });
    const told = await failure(counter.call.dataSim.order(request({ cardNo: '8742004' })));
    expect(told).toMatchObject({ code: 'data-sim.package-gone', money: 'not-moved' });
    inBothLanguages(told);
    expect(spent()).toEqual(NOTHING);
  });

  it.each([
    ['gbk-body', 'sim-agent', 'vendor.encoding'],
    ['trailing-commas', 'sim-agent', 'vendor.broken-json'],
    ['data-as-list', 'sim-agent', 'vendor.unexpected-shape'],
    ['truncated-body', 'sim-agent', 'vendor.truncated'],
    ['http-500-after', 'sim-agent', 'vendor.http-500'],
    ['http-502-html-after', 'sim-agent', 'vendor.http-other'],
  ] as const)('%s: said of that part', async (kind, vendor, code) => {
    simulator.faults.add({ vendor, kind, path: 'agent/flow' });
    const card = await value(counter.call.dataSim.card({ text: CARD }));
    expect(failureIn(card.flow)).toMatchObject({ code });
    inBothLanguages(failureIn(card.flow));
    expect(card.packages.ok).toBe(true);
  });

  it('a balance without its list is read all the same, a quoted code is not', async () => {
    const plain = await value(counter.call.dataSim.card({ text: CARD }));
    simulator.faults.add({ vendor: 'sim-agent', kind: 'numbers-as-text', path: 'agent/flow' });
    simulator.faults.add({ vendor: 'sim-agent', kind: 'data-as-object', path: 'agent/user' });
    const odd = await value(counter.call.dataSim.card({ text: CARD }));
    expect(odd.balance).toEqual(plain.balance);
    // A quoted code is no success that the document knows.
    expect(failureIn(odd.flow)).toMatchObject({ code: 'vendor.unexpected-shape' });
  });

  it.each([
    [400_000, 'vendor.clock-ahead', 7],
    [-400_000, 'vendor.clock-behind', 7],
  ] as const)('with the computer %i ms off, dakashi’s part says by how much', async (byMs, code, minutes) => {
    simulator.faults.add({ vendor: 'dakashi', kind: 'clock-offset', value: -byMs });
    const card = await value(counter.call.dataSim.card({ text: CARD }));
    const told = card.other && failureIn(card.other);
    expect(told).toMatchObject({ code, params: { minutes } });
    if (told) inBothLanguages(told);
    expect(told && failureText(told, 'zh-CN').message).toContain('7 分钟');
    expect(card.flow.ok).toBe(true);
  });
});

describe('an order that cannot be: nothing is sent', () => {
  it.each([
    ['an unknown card', { cardNo: '99900001' }, 'data-sim.card-refused'],
    ['a package of another network', { packageId: '11', priceFen: 3_990 }, 'data-sim.package-gone'],
    ['another price', { priceFen: 8_800 }, 'data-sim.price-changed'],
    [
      'more than the purse holds',
      { cardNo: '8742008', packageId: '31', priceFen: 1_299_900 },
      'data-sim.balance-short',
    ],
    ['a free package', { cardNo: '8742003', packageId: '22', priceFen: 0 }, 'data-sim.free-package'],
  ])('%s', async (_, more, code) => {
    const told = await failure(counter.call.dataSim.order(request(more)));
    expect(told).toMatchObject({ code, money: 'not-moved' });
    inBothLanguages(told);
    expect(spent()).toEqual(NOTHING);
  });

  it('a price that rose since the list was shown', async () => {
    await control('price', { packageId: 4, priceFen: 9_900 });
    const told = await failure(counter.call.dataSim.order(request()));
    expect(told).toMatchObject({
      code: 'data-sim.price-changed',
      params: { shownFen: 8_850, nowFen: 9_900 },
    });
    expect(failureText(told, 'zh-CN').message).toContain('¥99.00');
    expect(spent()).toEqual(NOTHING);
  });

  it('a purse that was emptied since', async () => {
    await control('balance', { balanceFen: 100 });
    const told = await failure(counter.call.dataSim.order(request()));
    expect(told).toMatchObject({ code: 'data-sim.balance-short', params: { balanceFen: 100 } });
    inBothLanguages(told);
    expect(simulator.agentTruth().requests).toEqual([]);
  });

  it.each([
    ['refuse-signature', 'agent/package', 'data-sim.card-refused'],
    ['refuse-client', 'agent/user', 'vendor.credentials'],
    ['gbk-body', 'agent/package', 'data-sim.pre-read-failed'],
    ['data-as-list', 'agent/flow', 'data-sim.pre-read-failed'],
    ['trailing-commas', 'agent/user', 'data-sim.pre-read-failed'],
    ['no-answer-after', 'agent/flow', 'data-sim.pre-read-failed'],
  ] as const)('%s while %s is read before it', async (kind, path, code) => {
    simulator.faults.add({ vendor: 'sim-agent', kind, path });
    const told = await failure(counter.call.dataSim.order(request()));
    expect(told).toMatchObject({ code, money: 'not-moved' });
    inBothLanguages(told);
    expect(spent()).toEqual(NOTHING);
  });
});

describe('an order that was sent: once, whatever comes back', () => {
  it.each([
    ['refuse-signature', 'failed', 'not-moved', 0],
    ['refuse-client', 'failed', 'not-moved', 0],
    ['refuse-clock', 'failed', 'not-moved', 0],
    ['no-answer-before', 'undecided', 'undecided', 0],
    ['no-answer-after', 'undecided', 'undecided', 1],
    ['http-500-after', 'undecided', 'undecided', 1],
    ['malformed-body', 'undecided', 'undecided', 1],
    ['truncated-body', 'undecided', 'undecided', 1],
    ['trailing-commas', 'undecided', 'undecided', 1],
    ['gbk-body', 'undecided', 'undecided', 1],
    ['data-as-list', 'undecided', 'undecided', 1],
    ['numbers-as-text', 'undecided', 'undecided', 1],
    ['status-as-text', 'undecided', 'undecided', 1],
  ] as const)('%s: %s', async (kind, stage, money, orders) => {
    simulator.faults.add({ vendor: 'sim-agent', kind, path: 'money' });
    const wanted = request();
    const order = await value(counter.call.dataSim.order(wanted));
    expect(order.stage).toBe(stage);
    expect(order.operation.failure).toMatchObject({ money });
    if (order.operation.failure) inBothLanguages(order.operation.failure);
    expect(await value(counter.call.dataSim.order(wanted))).toMatchObject({ orderNo: order.orderNo });
    if (stage === 'undecided') {
      expect(await failure(counter.call.dataSim.order(request()))).toMatchObject({ money: 'not-moved' });
    }
    expect(spent()).toEqual({ requests: 1, orders, fen: orders * 8_850 });
    expect(simulator.agentTruth().requests[0]?.parameters.orderno).toBe(order.orderNo);
  });

  it('a price that rises on the way costs what it costs, and the balance shows it', async () => {
    simulator.faults.add({ vendor: 'sim-agent', kind: 'price-change', path: 'money', value: 500 });
    const order = await value(counter.call.dataSim.order(request()));
    expect(order).toMatchObject({ stage: 'accepted', operation: { after: { balanceFen: 50_000 - 9_350 } } });
    expect(spent()).toEqual({ requests: 1, orders: 1, fen: 9_350 });
  });
});

describe('gift cards', () => {
  const list = (giftUserId: string) =>
    counter.call.giftCards.list({ giftUserId, userId: null, recycled: true });

  it('of a stranger: the vendor’s words', async () => {
    const told = await failure(list('999999'));
    expect(told).toMatchObject({ code: 'gift-card.refused', params: { code: '10001' } });
    expect(told.vendorMessage).toBeTruthy();
    inBothLanguages(told);
  });

  it.each(['status-as-text', 'numbers-as-text', 'texts-as-numbers'] as const)(
    '%s changes nothing of what is shown',
    async (kind) => {
      const plain = await value(list('100001'));
      simulator.faults.add({ vendor: 'zvcms', kind });
      expect((await value(list('100001'))).cards).toEqual(plain.cards);
    },
  );

  it.each([
    ['refuse-nonce', 'vendor.operation-failed'],
    ['refuse-client', 'vendor.operation-failed'],
    ['refuse-signature', 'vendor.operation-failed'],
    ['gbk-body', 'vendor.encoding'],
    ['trailing-commas', 'vendor.broken-json'],
    ['malformed-body', 'vendor.broken-json'],
  ] as const)('%s is told, asked once, and the next try works', async (kind, code) => {
    simulator.faults.add({ vendor: 'zvcms', kind, count: 1 });
    const told = await failure(list('100001'));
    expect(told.code).toBe(code);
    inBothLanguages(told);
    const arrivals: { readonly zvcms?: object } = await (
      await fetch(`${simulator.origin}/_sim/arrivals`)
    ).json();
    expect(arrivals.zvcms).toEqual({ 'user.my-cards': 1 });
    expect((await value(list('100001'))).cards).toHaveLength(8);
  });
});
