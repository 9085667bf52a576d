import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connectivity } from '#shared/contract/connectivity.ts';
import { layCable, type NetworkCable } from '../../../test/support/network-cable.ts';
import { handClock } from '../../../test/support/ports.ts';
import { createKnock, type HttpOutcome, type Knock } from '../vendors/http.ts';
import { type ConnectivityWatch, watchConnectivity } from './connectivity.ts';

const clock = () => handClock(Date.UTC(2026, 5, 1));
const ANSWER = { kind: 'answer', status: 500, headers: {}, body: new Uint8Array(), receivedAtMs: 0 } as const;
const LOST: HttpOutcome = {
  kind: 'unreachable',
  failure: { code: 'vendor.unreachable', cause: 'ECONNRESET' },
};

let cable: NetworkCable;
let watch: ConnectivityWatch;
let time: ReturnType<typeof clock>;
let windows: number;
let changes: Connectivity[];
let knocks: { readonly at: 'line' | 'door'; readonly ended: ReturnType<Knock> }[];

beforeEach(async () => {
  // Nobody stands behind this cable: knocking writes nothing that would have to be passed on.
  cable = await layCable('http://127.0.0.1:9/web/');
  time = clock();
  windows = 1;
  changes = [];
  knocks = [];
  const knock = createKnock({ clock: time });
  watch = watchConnectivity({
    clock: time,
    knock: (one) => {
      const ended = knock(one);
      knocks.push({ at: one.at, ended });
      return ended;
    },
    vendor: new URL(cable.base),
    isWatched: () => windows > 0,
    onChange: (changed) => changes.push(changed),
  });
});
afterEach(async () => {
  watch.close();
  await cable.close();
});

const becomes = (state: Connectivity['state']) =>
  vi.waitFor(() => expect(watch.current().state).toBe(state), { timeout: 5_000, interval: 2 });

/** Until all that has been asked is answered, and what follows from it has been done. */
async function quiet(): Promise<void> {
  for (let seen = -1; seen < knocks.length; ) {
    seen = knocks.length;
    await Promise.all(knocks.map(({ ended }) => ended));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Lets time pass, a tenth of a second at a time, and stand still while a socket is at work. */
async function secondsUntil(state: Connectivity['state']): Promise<number> {
  for (let tenths = 0; tenths <= 100; tenths += 1) {
    await quiet();
    if (watch.current().state === state) return tenths / 10;
    time.advance(100);
  }
  throw new Error(`not ${state} after 10 s`);
}

async function pass(seconds: number, each: () => void = () => undefined): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    each();
    time.advance(1_000);
    await quiet();
  }
}

describe('the vendor', () => {
  it('is unknown until a window watches, and is then tried at once', async () => {
    expect(watch.current()).toMatchObject({ state: 'unknown', cause: null });
    watch.watched();
    await becomes('online');
  });

  it('that is gone is missed within five seconds, and noticed within five when it is back', async () => {
    watch.watched();
    await becomes('online');
    await cable.pull();
    expect(await secondsUntil('offline')).toBeLessThanOrEqual(5);
    expect(watch.current()).toMatchObject({ cause: 'refused', since: time.nowMs() });
    await cable.plug();
    expect(await secondsUntil('online')).toBeLessThanOrEqual(5);
    expect(changes.map(({ state }) => state)).toEqual(['online', 'offline', 'online']);
  });

  it('is asked at once when a call did not get through, and what one call met is not believed', async () => {
    watch.watched();
    await becomes('online');
    watch.hear(LOST);
    expect(knocks).toHaveLength(2);
    await quiet();
    expect(changes.map(({ state }) => state)).toEqual(['online']);
    await cable.pull();
    watch.hear({ kind: 'unclear', failure: { code: 'vendor.timeout', cause: 'deadline' } });
    await becomes('offline');
  });

  it('is there again as soon as it answers anything at all', async () => {
    await cable.pull();
    expect(await watch.check()).toMatchObject({ state: 'offline' });
    watch.hear(ANSWER);
    expect(watch.current()).toMatchObject({ state: 'online', cause: null });
  });
});

describe('knocking', () => {
  it('is left out while calls are answered, and writes no byte', async () => {
    watch.watched();
    await becomes('online');
    await pass(20, () => watch.hear(ANSWER));
    expect(knocks).toHaveLength(1);
    await pass(2);
    expect(knocks.map(({ at }) => at)).toEqual(['door', 'line']);
    expect(cable.requests()).toBe(0);
  });

  it('ends with the last window, and begins with the next', async () => {
    watch.watched();
    await becomes('online');
    windows = 0;
    await pass(3);
    // What was due when the window went was the last.
    const before = knocks.length;
    await pass(20);
    expect(knocks).toHaveLength(before);
    await cable.pull();
    windows = 1;
    watch.watched();
    await becomes('offline');
  });

  it('is done once for all who ask at the same time', async () => {
    await Promise.all([watch.check(), watch.check(), watch.check()]);
    expect(knocks).toHaveLength(1);
  });

  it('goes no further after the end', async () => {
    watch.watched();
    await becomes('online');
    watch.close();
    await cable.pull();
    await pass(60);
    await watch.check();
    expect(watch.current().state).toBe('online');
  });
});
