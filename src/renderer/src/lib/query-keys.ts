import type { GiftCardQuery } from '#shared/contract/gift-card.ts';
import type { RecordQuery } from '#shared/contract/record.ts';
import type { ShopVendor } from '#shared/contract/vendors.ts';

/** The names under which TanStack Query keeps what came from the core. Only here are they spelled out. */
export const queryKeys = {
  info: ['info'],
  session: ['session'],
  connectivity: ['connectivity'],
  deskLine: (vendor: ShopVendor) => ['desk-line', vendor],
  settings: ['settings'],
  trainingAid: ['training-aid'],
  member: (userId: string) => ['member', userId],
  cachedMember: (userId: string) => ['cached-member', userId],
  memberSearch: (text: string) => ['member-search', text],
  memberCache: ['member-cache'],
  avatar: (userId: string) => ['avatar', userId],
  cardsOnSale: ['cards-on-sale'],
  topUpOffer: (cardId: string) => ['top-up-offer', cardId],
  allOperations: ['operations'],
  operations: (filter: OperationFilter) => ['operations', filter],
  case: (operationId: string) => ['operations', 'case', operationId],
  /** All that nobody has decided, for what is in sight on every page. */
  undecided: ['operations', 'undecided'],
  allRecords: ['records'],
  records: (query: RecordQuery) => ['records', query],
  dayReport: (day: string) => ['day-report', day],
  desks: ['desks'],
  vendors: ['vendors'],
  allSimCards: ['sim-card'],
  simCard: (cardNo: string) => ['sim-card', cardNo],
  allSimOrders: ['sim-orders'],
  simOrders: (cardNo: string) => ['sim-orders', 'of', cardNo],
  simOrder: (operationId: string) => ['sim-orders', 'one', operationId],
  allGiftCards: ['gift-cards'],
  giftCards: (query: GiftCardQuery) => ['gift-cards', query],
  allGiftCovers: ['gift-cover'],
  giftCover: (cover: string) => ['gift-cover', cover],
  people: ['people'],
  otherTills: ['other-tills'],
} as const;

export type OperationFilter = { readonly undecidedOnly: boolean; readonly userId: string | null };
