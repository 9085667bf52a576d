import type { Page } from 'playwright-core';
import type { Cashier } from '../cashier.ts';
import type { CounterRig } from '../counter-rig.ts';
import type { Album } from './album.ts';

/** Everything that a stop of the tour needs. */
export type Guide = Album & {
  readonly rig: CounterRig;
  readonly page: Page;
  readonly cashier: Cashier;
  readonly complaints: () => readonly string[];
};

/** The member of the tour: the first that the simulator is seeded with. */
export const MEMBER = { nickname: '小练习', phone: '13800001001', password: '001001' } as const;
export const EVENT_CARD = '练习茶铺活动卡';
