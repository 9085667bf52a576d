import { describe, expect, it } from 'vitest';
import type { AppEvent } from '#shared/contract/app.ts';
import { createFanOut } from './fan-out.ts';

const event = (undecided: number): AppEvent => ({
  type: 'info',
  info: {
    version: '1',
    host: 'node',
    mode: 'live',
    secretStore: 'memory',
    blocked: null,
    undecided,
    shopTimeZone: 'Asia/Shanghai',
  },
});

async function collect(events: AsyncGenerator<AppEvent>): Promise<number[]> {
  const numbers: number[] = [];
  for await (const one of events) if (one.type === 'info') numbers.push(one.info.undecided);
  return numbers;
}

describe('the fan-out', () => {
  it('gives every subscriber every event in order, from the moment of subscribing', async () => {
    const { publish, subscribe, close } = createFanOut();
    publish(event(0));
    const [one, other] = [subscribe(), subscribe()];
    for (const n of [1, 2, 3]) publish(event(n));
    const collected = Promise.all([collect(one), collect(other)]);
    // Events that are queued are still read after the end was asked for only if read before it.
    await new Promise((resolve) => setImmediate(resolve));
    close();
    expect(await collected).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it('ends when its signal says so, also while waiting', async () => {
    const { subscribe } = createFanOut();
    const abort = new AbortController();
    const collected = collect(subscribe(abort.signal));
    abort.abort();
    expect(await collected).toEqual([]);
  });

  it('ends a subscriber that does not keep up, so that nobody misses an event unknowingly', async () => {
    const { publish, subscribe } = createFanOut();
    const slow = subscribe();
    for (let n = 0; n < 1_000; n++) publish(event(n));
    expect((await collect(slow)).length).toBeLessThan(1_000);
  });
});
