import type { Page } from 'playwright-core';
import { forwardClock } from '../forward-clock.ts';
import type { Guide } from './guide.ts';

/** One clock for the vendor, the counter and the browser, so that what the screen shows agrees with itself. */
export type EveningClock = ReturnType<typeof forwardClock> & {
  /** Gives the page this clock; before it is opened. */
  readonly hangIn: (page: Page) => Promise<void>;
  /** Puts all of them forward. */
  readonly pass: (page: Page, byMs: number) => Promise<void>;
};

/** A stop of the evening: the counter runs in this process, and its clock can be put forward. */
export type EveningGuide = Guide & { readonly clock: EveningClock };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const CHINA_MS = 8 * HOUR_MS;
const START_MS = 17 * HOUR_MS + 20 * 60_000;

/** Begins at twenty past five in China: whenever the tour is given, no midnight falls into it. */
export function eveningClock(): EveningClock {
  const clock = forwardClock();
  let aheadMs = (2 * DAY_MS + START_MS - ((Date.now() + CHINA_MS) % DAY_MS)) % DAY_MS;
  clock.forward(aheadMs);
  return {
    ...clock,
    hangIn: async (page) => {
      await page.addInitScript((byMs) => {
        const realNow = Date.now;
        Reflect.set(window, 'aheadMs', byMs);
        Date.now = () => realNow() + Number(Reflect.get(window, 'aheadMs'));
      }, aheadMs);
    },
    pass: async (page, byMs) => {
      aheadMs += byMs;
      clock.forward(byMs);
      await page.evaluate((totalMs) => {
        Reflect.set(window, 'aheadMs', totalMs);
        document.dispatchEvent(new Event('visibilitychange'));
      }, aheadMs);
    },
  };
}
