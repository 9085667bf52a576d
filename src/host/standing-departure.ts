import type { Core } from '#core/core.ts';

/** What the hosts ask before they close, of whichever core is there. */
export type StandingDeparture = Pick<Core['departure'], 'unsigned' | 'ask' | 'insist' | 'onGranted'>;

/**
 * The departure of the present core. A core that was put together anew is asked from then on, and whoever waits for
 * a signature hears of it there: the call returned is to be made with each new core.
 */
export function standingDeparture(present: () => { readonly departure: StandingDeparture }): {
  readonly departure: StandingDeparture;
  readonly follow: () => void;
} {
  const waiting: Parameters<StandingDeparture['onGranted']>[0][] = [];
  return {
    departure: {
      unsigned: () => present().departure.unsigned(),
      ask: () => present().departure.ask(),
      insist: () => present().departure.insist(),
      onGranted: (listener) => {
        waiting.push(listener);
        return present().departure.onGranted(listener);
      },
    },
    follow: () => {
      for (const listener of waiting) present().departure.onGranted(listener);
    },
  };
}
