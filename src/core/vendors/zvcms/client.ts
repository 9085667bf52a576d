import { readBaseUrl } from '../address.ts';
import type { GiftCardVendor } from '../gift-card.ts';
import { fetchPicture } from '../picture.ts';
import { type CallOptions, createCall } from './call.ts';
import { myCards } from './endpoints.ts';

export type ZvcmsOptions = Omit<CallOptions, 'base'> & {
  /** The document has `http://openapi.zvcms.com/api/` (and `v2` below); https is tried unless the shop chose otherwise. */
  readonly baseUrl: string;
  /** The shop has chosen, and been warned, to do without https. */
  readonly plainHttp?: boolean;
};

/** The connector for 企迈/智迈 gift cards (docs/vendors/zvcms.md). Throws where the base address is unusable. */
export function createZvcms({ baseUrl, plainHttp = false, ...options }: ZvcmsOptions): GiftCardVendor {
  const base = readBaseUrl(baseUrl, plainHttp);
  const call = createCall({ ...options, base });
  return {
    name: 'zvcms',
    cards: (userId, { recycled }) => call(myCards, { user_id: userId, needCycleCard: recycled ? 1 : 0 }),
    fetchCover: (cover) => fetchPicture(options.http, base, cover),
  };
}
