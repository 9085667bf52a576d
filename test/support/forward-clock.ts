import { impatientClock } from './ports.ts';

/** The real clock, put forward by hand; what waits for it can be made due at once. */
export function forwardClock() {
  const clock = impatientClock();
  let aheadMs = 0;
  return {
    ...clock,
    nowMs: () => clock.nowMs() + aheadMs,
    monotonicMs: () => clock.monotonicMs() + aheadMs,
    forward: (byMs: number) => {
      aheadMs += byMs;
    },
  };
}
