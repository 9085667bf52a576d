import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '#core/secret.ts';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import { failureText } from '#shared/messages/failures.ts';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { failure, newId, openCounter, signIn, type TestCounter, value } from '../support/counter.ts';
import { type DataSimVendor, startDataSimVendor } from '../support/data-sim-vendor.ts';
import { forwardClock } from '../support/forward-clock.ts';
import { readJournal } from '../support/journal-file.ts';
import { createTempDir } from '../support/temp-dir.ts';

const CARD = '8742999';
const OTHER_CARD = '8743000';

let folder: ReturnType<typeof createTempDir>;
let simulator: Simulator;
let vendor: DataSimVendor;
let clock: ReturnType<typeof forwardClock>;
let counter: TestCounter;
beforeEach(async () => {
  folder = createTempDir();
  simulator = await startSimulator({ state: 'memory', seed: 1 });
  vendor = await startDataSimVendor();
  clock = forwardClock();
  const liyuquan = simulator.liyuquanBase;
  const simAgent = { baseUrl: vendor.base, id: '1', secret: new Secret('geheim') };
  counter = await openCounter(
    { dataDir: folder.path, liyuquan, vendors: { liyuquan, simAgent }, clock },
    simulator,
  );
  await signIn(counter.call);
});
afterEach(async () => {
  await counter.close();
  await vendor.close();
  await simulator.close();
  folder.remove();
});

const request = (more: object = {}) => ({
  operationId: newId(),
  cardNo: CARD,
  packageId: '4',
  priceFen: 8_850,
  effective: 'this-month' as const,
  ...more,
});
const order = (more: object = {}) => value(counter.call.dataSim.order(request(more)));
const refresh = ({ operation }: SimOrderView) =>
  value(counter.call.dataSim.refresh({ operationId: operation.operationId }));
const check = ({ operation }: SimOrderView) =>
  value(counter.call.operations.check({ operationId: operation.operationId }));

/** Twice after the settling time, far enough apart. */
async function settle(view: SimOrderView) {
  clock.forward(151_000);
  await check(view);
  clock.forward(16_000);
  return check(view);
}

describe('a card', () => {
  it('is shown with its data, states, packages and the purse, whatever one part does', async () => {
    const card = await value(counter.call.dataSim.card({ text: ' 874-2999 ' }));
    expect(card).toMatchObject({
      cardNo: CARD,
      flow: { ok: true, value: { totalMb: 1_024, remainingMb: null, expires: null } },
      state: { ok: true, value: { active: false, realName: true } },
      realName: { ok: true, value: { state: 'required', link: 'https://example.com/r' } },
      packages: { ok: true, value: [{ packageId: '4', name: '流量300G', priceFen: 8_850 }] },
      balance: { ok: true, value: { balanceFen: 50_000 } },
      other: null,
      openOrderId: null,
    });
    const unknown = await value(counter.call.dataSim.card({ text: '9000000' }));
    expect(unknown).toMatchObject({
      flow: { ok: false, failure: { code: 'data-sim.card-refused', vendorMessage: '卡号不存在' } },
      balance: { ok: true },
    });
    expect(await failure(counter.call.dataSim.card({ text: '你好' }))).toMatchObject({
      code: 'data-sim.card-number',
    });
  });
});

describe('an order', () => {
  it('is accepted, then effective, and costs its price', async () => {
    vendor.state.growsAtOnce = false;
    const accepted = await order();
    expect(accepted).toMatchObject({ stage: 'accepted', effectiveAt: null, effective: 'this-month' });
    expect(accepted.acceptedAt).not.toBeNull();
    expect(accepted.operation).toMatchObject({
      kind: 'data-package',
      userId: null,
      before: { balanceFen: 50_000 },
      after: { balanceFen: 41_150 },
      orderNo: accepted.orderNo,
      cardTitle: '流量300G',
    });
    expect(vendor.state.orders).toEqual([{ cardNo: CARD, orderNo: accepted.orderNo }]);
    expect(await refresh(accepted)).toMatchObject({ stage: 'accepted' });
    vendor.grow(CARD);
    const effective = await refresh(accepted);
    expect(effective.stage).toBe('effective');
    expect(await refresh(accepted)).toEqual(effective);
    expect(await value(counter.call.dataSim.orders({ cardNo: CARD }))).toEqual([effective]);
    expect(await value(counter.call.dataSim.orders({ cardNo: OTHER_CARD }))).toEqual([]);
  });

  it('that is repeated with its id is the first one, and nothing is sent again', async () => {
    const first = request();
    const [one, two] = await Promise.all([
      value(counter.call.dataSim.order(first)),
      value(counter.call.dataSim.order(first)),
    ]);
    expect(two.orderNo).toBe(one.orderNo);
    expect(vendor.state.orders).toHaveLength(1);
  });

  it('of the same package within ten minutes needs a reason; growth goes to the earlier one first', async () => {
    vendor.state.growsAtOnce = false;
    const first = await order();
    expect(await failure(counter.call.dataSim.order(request()))).toMatchObject({
      code: 'operation.looks-repeated',
      money: 'not-moved',
    });
    const second = await order({ repeatReason: '顾客要两份' });
    vendor.grow(CARD);
    expect((await refresh(second)).stage).toBe('accepted');
    expect((await refresh(first)).stage).toBe('effective');
    expect((await refresh(second)).stage).toBe('accepted');
    vendor.grow(CARD);
    expect((await refresh(second)).stage).toBe('effective');
  });

  it.each([
    ['another price', { priceFen: 8_849 }, 'data-sim.price-changed'],
    ['a package that is gone', { packageId: '5' }, 'data-sim.package-gone'],
    ['an unknown card', { cardNo: '9000000' }, 'data-sim.card-refused'],
  ])('for %s is not sent', async (_, more, code) => {
    expect(await failure(counter.call.dataSim.order(request(more)))).toMatchObject({
      code,
      money: 'not-moved',
    });
    expect(vendor.state.orders).toEqual([]);
  });

  it('beyond the agent’s balance is not sent', async () => {
    vendor.state.balanceFen = 8_849;
    expect(await failure(counter.call.dataSim.order(request()))).toMatchObject({
      code: 'data-sim.balance-short',
      params: { balanceFen: 8_849, priceFen: 8_850 },
    });
  });

  it('that the vendor refuses has failed, in the vendor’s words', async () => {
    vendor.state.manner = 'refuses';
    expect(await order()).toMatchObject({
      stage: 'failed',
      operation: {
        state: 'rejected',
        failure: { code: 'data-sim.order-refused', money: 'not-moved', vendorMessage: '余额不足' },
      },
    });
  });

  it('is written down with its number before it is sent, and keeps no secret', async () => {
    const { orderNo } = await order();
    const { operations } = readJournal(`${folder.path}/journal.sqlite`);
    expect(JSON.stringify(operations)).toContain(orderNo);
    expect(JSON.stringify(operations)).not.toContain('geheim');
  });
});

describe('an order without a readable answer', () => {
  it.each(['accepts-in-silence', 'breaks-its-json'] as const)(
    'of a vendor that %s is found by purse and data together',
    async (manner) => {
      vendor.state.manner = manner;
      const unknown = await order();
      expect(unknown).toMatchObject({ stage: 'undecided', acceptedAt: null });
      expect(counter.core.undecided()).toBe(1);
      expect(await failure(counter.call.dataSim.order(request({ repeatReason: '再来' })))).toMatchObject({
        code: 'operation.card-busy',
      });
      expect(await check(unknown)).toMatchObject({ state: 'confirmed', after: { balanceFen: 41_150 } });
      expect((await refresh(unknown)).stage).toBe('effective');
      expect(vendor.state.orders).toHaveLength(1);
      expect(counter.core.undecided()).toBe(0);
    },
  );

  it('of a vendor that did nothing is found not applied after the settling time', async () => {
    vendor.state.manner = 'is-silent';
    const unknown = await order();
    expect(await check(unknown)).toMatchObject({ state: 'unknown' });
    expect(await settle(unknown)).toMatchObject({ state: 'not-applied', failure: { money: 'not-moved' } });
    expect((await refresh(unknown)).stage).toBe('failed');
  });

  it('that was paid but does not show on the card is for a person, who decides', async () => {
    vendor.state.manner = 'accepts-in-silence';
    vendor.state.growsAtOnce = false;
    const unknown = await order({ effective: 'next-month' });
    expect(await settle(unknown)).toMatchObject({ state: 'unknown' });
    clock.forward(25 * 60_000);
    expect(await check(unknown)).toMatchObject({ state: 'person' });
    const { operationId } = unknown.operation;
    expect(await value(counter.call.operations.case({ operationId }))).toMatchObject({
      balanceNow: { balanceFen: 41_150 },
      expectedBalanceFen: 41_150,
    });
    const boss = await value(
      counter.call.people.add({ name: '练店长', role: 'supervisor', pin: '271828', by: null }),
    );
    const decided = await value(
      counter.call.operations.decide({
        operationId,
        choice: 'ours',
        recordId: null,
        reason: '平台后台有这一单',
        by: { personId: boss.personId, pin: '271828' },
        second: null,
      }),
    );
    expect(decided).toMatchObject({ state: 'confirmed-by-person', verdict: 'success' });
  });

  it('is not for an account that may only look', async () => {
    await signIn(counter.call, 'xuetu');
    expect(await value(counter.call.dataSim.card({ text: CARD }))).toMatchObject({ packages: { ok: true } });
    expect(await failure(counter.call.dataSim.order(request()))).toMatchObject({
      ...{ code: 'session.denied', money: 'not-moved' },
    });
    expect(vendor.state.orders).toEqual([]);
    await signIn(counter.call, 'shouyin');
    await order();
  });

  it('keeps the purse for itself while it is sent, and only its own card is called busy', async () => {
    const [first, sameCard, otherCard] = await Promise.all([
      counter.call.dataSim.order(request()),
      failure(counter.call.dataSim.order(request())),
      failure(counter.call.dataSim.order(request({ cardNo: OTHER_CARD }))),
    ]);
    expect(first).toMatchObject({ ok: true, value: { stage: 'effective' } });
    expect(sameCard).toMatchObject({ code: 'operation.card-busy', money: 'not-moved' });
    expect(otherCard).toMatchObject({ code: 'data-sim.purse-busy', money: 'not-moved' });
    expect(failureText(otherCard, 'zh-CN').message).not.toContain('这张卡');
    expect(vendor.state.orders).toHaveLength(1);
    await order({ cardNo: OTHER_CARD });
    expect(vendor.state.orders).toHaveLength(2);
  });

  it('is not blamed for another card’s order on the same purse', async () => {
    vendor.state.manner = 'is-silent';
    const unknown = await order();
    vendor.state.manner = 'accepts';
    await order({ cardNo: OTHER_CARD });
    expect(await settle(unknown)).toMatchObject({ state: 'not-applied' });
  });

  it('stays undecided over a restart, and is shown among the operations', async () => {
    vendor.state.manner = 'is-silent';
    const unknown = await order();
    counter = await counter.restart();
    expect(counter.core.undecided()).toBe(1);
    const list = { undecidedOnly: true, userId: null, before: null, limit: 10 };
    expect(await value(counter.call.operations.list(list))).toMatchObject([
      { operationId: unknown.operation.operationId, kind: 'data-package' },
    ]);
    expect(vendor.state.orders).toEqual([]);
  });
});

it('a desk that is not set up says so', async () => {
  const folderOfAnother = createTempDir();
  const another = await openCounter(
    { dataDir: folderOfAnother.path, liyuquan: simulator.liyuquanBase },
    simulator,
  );
  expect(await value(another.call.desks({}))).toEqual({ dataSim: false, simOrders: false, giftCards: false });
  expect(await value(counter.call.desks({}))).toEqual({ dataSim: true, simOrders: true, giftCards: false });
  expect(await failure(another.call.dataSim.order(request()))).toMatchObject({
    code: 'vendor.not-set-up',
    money: 'not-moved',
  });
  await another.close();
  folderOfAnother.remove();
});
