import { describe, expect, it } from 'vitest';
import type { Connectivity } from '#shared/contract/connectivity.ts';
import { outageOf } from './outage.ts';

const online: Connectivity = { state: 'online', since: 1, cause: null };
const offline = (since: number): Connectivity => ({ state: 'offline', since, cause: 'refused' });
const agent = (line: Connectivity | null | undefined) => ({ vendor: 'sim-agent', line }) as const;

describe('what a page cannot reach', () => {
  it('is nothing while nobody has said so', () => {
    expect(outageOf(undefined, null)).toBeNull();
    expect(outageOf(online, agent(undefined))).toBeNull();
    expect(outageOf({ ...online, state: 'unknown' }, agent({ ...online, state: 'unknown' }))).toBeNull();
    // A vendor that is not set up has no line that could be down.
    expect(outageOf(online, agent(null))).toBeNull();
  });

  it('at the counter is the vendor of stored-value cards', () => {
    expect(outageOf(offline(1), null)).toEqual({ at: null, desk: false, members: true, line: offline(1) });
    expect(outageOf(online, null)).toBeNull();
  });

  it('at a desk is its own vendor first, and one vendor is not taken for the other', () => {
    expect(outageOf(online, agent(offline(2)))).toEqual({
      at: 'sim-agent',
      desk: true,
      members: false,
      line: offline(2),
    });
    expect(outageOf(offline(1), agent(online))).toEqual({
      at: 'sim-agent',
      desk: false,
      members: true,
      line: offline(1),
    });
    expect(outageOf(offline(1), agent(offline(2)))).toEqual({
      at: 'sim-agent',
      desk: true,
      members: true,
      line: offline(2),
    });
  });
});
