import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connectivity } from '#shared/contract/connectivity.ts';
import type { ShopVendor } from '#shared/contract/vendors.ts';
import { layCable, type NetworkCable } from '../../../test/support/network-cable.ts';
import { handClock } from '../../../test/support/ports.ts';
import { createKnock, type HttpOutcome } from '../vendors/http.ts';
import { createDeskLines, type DeskLines } from './desk-lines.ts';

const NOBODY = 'http://127.0.0.1:9/';

const LOST: HttpOutcome = {
  kind: 'unreachable',
  failure: { code: 'vendor.unreachable', cause: 'ECONNRESET' },
};

let agent: NetworkCable;
let gifts: NetworkCable;
let time: ReturnType<typeof handClock>;
let knocked: string[];
let knocks: Promise<unknown>[];
let changes: (readonly [ShopVendor, Connectivity['state']])[];
let windows: number;
let lines: DeskLines;
beforeEach(async () => {
  agent = await layCable(NOBODY);
  gifts = await layCable(NOBODY);
  time = handClock(Date.UTC(2026, 5, 1));
  [knocked, knocks, changes, windows] = [[], [], [], 1];
  const knock = createKnock({ clock: time });
  lines = createDeskLines({
    clock: time,
    knock: (one) => {
      const ended = knock(one);
      knocked.push(one.url.port);
      knocks.push(ended);
      return ended;
    },
    isWatched: () => windows > 0,
    onChange: (vendor, { state }) => changes.push([vendor, state]),
  });
  lines.lay({ simAgent: { baseUrl: agent.base }, zvcms: { baseUrl: gifts.base } });
});
afterEach(async () => {
  lines.close();
  await Promise.all([agent.close(), gifts.close()]);
});

/** Until all that has been asked is answered, and what follows from it has been done. */
async function quiet(): Promise<void> {
  for (let seen = -1; seen < knocks.length; ) {
    seen = knocks.length;
    await Promise.all(knocks);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    time.advance(1_000);
    await quiet();
  }
}

const stateOf = (vendor: ShopVendor) => lines.to(vendor)?.current().state;

describe('the lines of the desks', () => {
  it('are left alone until a desk is looked at, and again once it is not', async () => {
    await pass(20);
    expect(knocked).toEqual([]);
    lines.attend('sim-agent');
    await pass(14);
    const [known, often] = [lines.attend('sim-agent'), knocked.length];
    expect(known).toMatchObject({ state: 'online' });
    expect(often).toBeGreaterThan(3);
    await pass(18);
    const before = knocked.length;
    await pass(20);
    expect(knocked).toHaveLength(before);
    expect(new Set(knocked)).toEqual(new Set([String(agent.port)]));
  });

  it('fail and come back each by itself, and say so within five seconds', async () => {
    const look = async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        lines.attend('sim-agent');
        lines.attend('zvcms');
        await pass(1);
      }
    };
    await look(3);
    await agent.pull();
    await look(5);
    expect([stateOf('sim-agent'), stateOf('zvcms')]).toEqual(['offline', 'online']);
    await gifts.pull();
    await agent.plug();
    await look(5);
    expect([stateOf('sim-agent'), stateOf('zvcms')]).toEqual(['online', 'offline']);
    expect(changes.filter(([vendor]) => vendor === 'sim-agent').map(([, state]) => state)).toEqual([
      'online',
      'offline',
      'online',
    ]);
  });

  it('hear what calls to their own vendor met, and not what others met', async () => {
    await agent.pull();
    await gifts.pull();
    lines.hear(new URL(agent.base).origin, LOST);
    await vi.waitFor(() => expect(stateOf('sim-agent')).toBe('offline'));
    expect(stateOf('zvcms')).toBe('unknown');
  });

  it('are tried at once where somebody asks, if they are looked at', async () => {
    lines.attend('zvcms');
    await quiet();
    await Promise.all([agent.pull(), gifts.pull()]);
    await lines.check();
    expect([stateOf('zvcms'), stateOf('sim-agent')]).toEqual(['offline', 'unknown']);
  });

  it('follow a vendor to another address, and end with one that is forgotten', async () => {
    lines.attend('sim-agent');
    await quiet();
    lines.lay({ simAgent: { baseUrl: gifts.base } });
    expect(stateOf('sim-agent')).toBe('unknown');
    expect(lines.to('zvcms')).toBeNull();
    lines.attend('sim-agent');
    await quiet();
    expect(knocked.at(-1)).toBe(String(gifts.port));
    expect(lines.attend('dakashi')).toBeNull();
    // The same address is the same line.
    lines.lay({ simAgent: { baseUrl: gifts.base } });
    expect(stateOf('sim-agent')).toBe('online');
    lines.lay({ simAgent: { baseUrl: 'nowhere' } });
    expect(lines.attend('sim-agent')).toBeNull();
  });

  it('are not knocked at while no window is open', async () => {
    windows = 0;
    lines.attend('sim-agent');
    await quiet();
    const before = knocked.length;
    await pass(10);
    expect(knocked).toHaveLength(before);
  });
});
