import type { Page } from 'playwright-core';
import { type Cashier, cashierAt } from '../cashier.ts';
import type { CounterRig } from '../counter-rig.ts';
import { watchPage } from '../page-watch.ts';
import type { Album } from './album.ts';

/** Everything that a stop of the tour needs. */
export type Guide = Album & {
  readonly rig: CounterRig;
  readonly page: Page;
  readonly cashier: Cashier;
  /** Throws when the browser has complained of anything. */
  readonly demandSilence: () => void;
};

export type AlbumOf = (page: Page) => Album;

/** The member of the tour: the first that the simulator is seeded with. */
export const MEMBER = { nickname: '小练习', phone: '13800001001', password: '001001' } as const;
export const EVENT_CARD = '练习茶铺活动卡';
export const STORED_VALUE_CARD = '练习茶铺储值卡';

/** Opens the counter in a window of its own; `prepare` sees the page before the counter does. */
export async function meet(
  rig: CounterRig,
  albumOf: AlbumOf,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<Guide> {
  const context = await rig.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const { complaints } = await watchPage(page);
  await prepare(page);
  await page.goto(rig.host().url);
  const demandSilence = (): void => {
    if (complaints().length > 0) throw new Error(`the browser complained:\n${complaints().join('\n')}`);
  };
  return { rig, page, cashier: cashierAt(page), demandSilence, ...albumOf(page) };
}
