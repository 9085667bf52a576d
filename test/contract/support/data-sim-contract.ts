import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '#core/ports.ts';
import { Secret } from '#core/secret.ts';
import { createDakashi } from '#core/vendors/dakashi/client.ts';
import type { DataSimAgent, DataSimLookup, SimOrder } from '#core/vendors/data-sim.ts';
import { createHttp } from '#core/vendors/http.ts';
import { createSimAgent } from '#core/vendors/sim-agent/client.ts';
import { doneValue } from './counter.ts';
import { realClock } from './real-clock.ts';

/** A vendor of data-SIM cards that runs by the system's clock, and what a shop knows of it. */
export type AgentScene = {
  readonly baseUrl: string;
  readonly id: string;
  readonly secret: Secret;
  /** A card that has packages to order, the cheapest of which the agent can afford. */
  readonly cardNo: string;
  readonly unknownCardNo: string;
  /** How many orders the vendor has carried out. */
  readonly orders: () => number;
  readonly close: () => Promise<void>;
};

export type LookupScene = Omit<AgentScene, 'id' | 'orders'> & { readonly clientId: string };

const MINUTE_MS = 60_000;
const http = createHttp({ clock: realClock });
const wrong = (aheadMs: number): Clock => ({ ...realClock, nowMs: () => realClock.nowMs() + aheadMs });

/** Sim-agent's six calls against whatever `open` starts, anew for each test. */
export function simAgentContract(open: () => Promise<AgentScene>): void {
  let scene: AgentScene;
  let vendor: DataSimAgent;
  const connect = (more: { readonly secret?: Secret; readonly clock?: Clock } = {}) =>
    createSimAgent({ ...scene, http, clock: realClock, ...more });
  beforeEach(async () => {
    scene = await open();
    vendor = connect();
  });
  afterEach(() => scene.close());

  const cheapest = async () => {
    const packages = doneValue(await vendor.packages(scene.cardNo));
    const [first] = packages.toSorted((one, other) => one.price - other.price);
    if (!first) throw new Error('nothing to order');
    return first;
  };
  const orderOf = async (orderNo: string): Promise<SimOrder> => ({
    cardNo: scene.cardNo,
    packageId: (await cheapest()).packageId,
    orderNo,
    effective: 'this-month',
  });

  describe('1, 5 and 6: a card', () => {
    it('has data, a state, and a real-name state', async () => {
      const flow = doneValue(await vendor.flow(scene.cardNo));
      expect([flow.cardNo, flow.iccid]).toContain(scene.cardNo);
      expect((await vendor.cardState(scene.cardNo)).kind).toBe('done');
      expect((await vendor.realName(scene.cardNo)).kind).toBe('done');
    });

    it('that the vendor does not know is refused, and cannot be ordered for', async () => {
      for (const read of [vendor.flow, vendor.packages, vendor.cardState, vendor.realName]) {
        expect(await read(scene.unknownCardNo)).toMatchObject({
          kind: 'refused',
          failure: { code: 'data-sim.card-refused' },
        });
      }
      const order = { ...(await orderOf('2026031612000001')), cardNo: scene.unknownCardNo };
      expect(await vendor.order(order)).toMatchObject({ kind: 'refused', failure: { money: 'not-moved' } });
      expect(scene.orders()).toBe(0);
    });
  });

  describe('2, 3 and 4: an order', () => {
    it('is carried out once and costs its price', async () => {
      const { price } = await cheapest();
      const before = doneValue(await vendor.balance());
      expect(doneValue(await vendor.order(await orderOf('2026031612000001')))).toBe('2026031612000001');
      expect(scene.orders()).toBe(1);
      expect(before - doneValue(await vendor.balance())).toBe(price);
    });

    it('under a used number is not carried out again', async () => {
      const order = await orderOf('2026031612000001');
      doneValue(await vendor.order(order));
      await vendor.order(order);
      expect(scene.orders()).toBe(1);
    });

    it('of a package that is not on the list is refused', async () => {
      const order = { ...(await orderOf('2026031612000001')), packageId: '99999999' };
      expect(await vendor.order(order)).toMatchObject({
        kind: 'refused',
        failure: { code: 'data-sim.order-refused', money: 'not-moved' },
      });
      expect(scene.orders()).toBe(0);
    });
  });

  it('a wrong secret is turned down by every call', async () => {
    const stranger = connect({ secret: new Secret('not the secret') });
    const order = await orderOf('2026031612000001');
    expect(await stranger.balance()).toMatchObject({
      kind: 'refused',
      failure: { code: 'vendor.credentials' },
    });
    for (const read of [stranger.flow, stranger.packages, stranger.cardState, stranger.realName]) {
      expect((await read(scene.cardNo)).kind).toBe('refused');
    }
    expect((await stranger.order(order)).kind).toBe('refused');
    expect(scene.orders()).toBe(0);
  });

  it('a clock that is 47 minutes off is corrected by the vendor’s time', async () => {
    for (const aheadMs of [47 * MINUTE_MS, -47 * MINUTE_MS]) {
      const late = connect({ clock: wrong(aheadMs) });
      const first = await late.balance();
      if (first.kind !== 'done') expect(first.failure.code).toMatch(/^vendor\.clock-/);
      expect((await late.balance()).kind).toBe('done');
    }
  });
}

/** Dakashi's one call against whatever `open` starts, anew for each test. */
export function dakashiContract(open: () => Promise<LookupScene>): void {
  let scene: LookupScene;
  const connect = (more: { readonly secret?: Secret; readonly clock?: Clock } = {}): DataSimLookup =>
    createDakashi({ ...scene, http, clock: realClock, ...more });
  beforeEach(async () => {
    scene = await open();
  });
  afterEach(() => scene.close());

  it('2.1 gives the total of a card', async () => {
    expect((await connect().monthlyTotal(scene.cardNo)).kind).toBe('done');
  });

  it('2.1 of an unknown card, or with a wrong secret, is no success', async () => {
    expect((await connect().monthlyTotal(scene.unknownCardNo)).kind).not.toBe('done');
    const stranger = connect({ secret: new Secret('not the secret') });
    expect((await stranger.monthlyTotal(scene.cardNo)).kind).not.toBe('done');
  });

  it('2.1 works with a clock four minutes off, and beyond five minutes says by how much', async () => {
    expect((await connect({ clock: wrong(4 * MINUTE_MS) }).monthlyTotal(scene.cardNo)).kind).toBe('done');
    for (const [aheadMs, code] of [
      [6 * MINUTE_MS, 'vendor.clock-ahead'],
      [-6 * MINUTE_MS, 'vendor.clock-behind'],
    ] as const) {
      const outcome = await connect({ clock: wrong(aheadMs) }).monthlyTotal(scene.cardNo);
      expect(outcome).toMatchObject({ failure: { code, params: { minutes: 6 } } });
    }
  });
}
