import type { FaultName } from './faults.ts';
import { randomOf } from './random.ts';

const MINUTE = 60_000;
/** Until then faults happen; whatever is under way then ends by itself. */
export const ROUGH_MS = 7 * MINUTE;

/** What a seed's vendor is like. */
export type Weather = {
  readonly lagMs: number;
  readonly skewMs: number;
  /** In this time the list shows nothing newer than its beginning, while balances are fresh. */
  readonly staleList: readonly [number, number];
  /** In this time, shorter than the gap between two reads, everything is served as it was some time ago. */
  readonly staleRead: readonly [number, number];
  readonly staleByMs: number;
};

/** `firstMs` is when the first operation is meant to begin: stale reads aim at its settling time. */
export function weatherOf(seed: number, rate: (fault: FaultName) => number, firstMs: number): Weather {
  const random = randomOf(seed, 'weather');
  const lagMs = rate('list-lag') > 0 ? random.between(0, 25_000) : 0;
  const staleFromMs = random.between(0, ROUGH_MS);
  const staleList = random.chance(rate('stale-list') * 3) ? random.between(MINUTE, 8 * MINUTE) : 0;
  const near = firstMs + 150_000 + random.between(-2_000, 3_000);
  const readFromMs = random.chance(0.6) ? near : random.between(0, ROUGH_MS);
  // Shorter than the gap that two reads keep.
  const staleRead = random.chance(rate('stale-read') * 3) ? random.between(1_000, 14_000) : 0;
  return {
    lagMs,
    skewMs: random.between(-300_000, 300_000),
    staleList: [staleFromMs, staleFromMs + staleList],
    staleRead: [readFromMs, readFromMs + staleRead],
    staleByMs: random.between(1_000, 300_000),
  };
}

/** A wall clock that may jump by an hour, back or forth; the other clock never does. */
export function faultyClock(seed: number, rate: number): (nowMs: number) => number {
  const random = randomOf(seed, 'clock');
  if (!random.chance(rate)) return () => 0;
  const atMs = random.between(0, ROUGH_MS);
  const byMs = random.chance(0.5) ? -3_600_000 : 3_600_000;
  return (nowMs) => (nowMs >= atMs ? byMs : 0);
}
