import { expect, it } from 'vitest';
import { type StandingDeparture, standingDeparture } from './standing-departure.ts';

/** A core's side of it, which counts who waits. */
function coreWith(unsigned: ReturnType<StandingDeparture['unsigned']>) {
  const waiting: (() => void)[] = [];
  return {
    waiting,
    departure: {
      unsigned: () => unsigned,
      ask: () => true,
      insist: () => undefined,
      onGranted: (listener: () => void) => {
        waiting.push(listener);
      },
    },
  };
}

it('asks the core that is there, and carries over who waits for a signature', () => {
  const [first, second] = [coreWith([]), coreWith([])];
  let present = first;
  let granted = 0;
  const { departure, follow } = standingDeparture(() => present);
  departure.onGranted(() => {
    granted += 1;
  });
  present = second;
  follow();
  for (const listener of second.waiting) listener();
  expect(granted).toBe(1);
  expect(departure.unsigned()).toBe(second.departure.unsigned());
});
