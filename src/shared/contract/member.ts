import { z } from 'zod';
import { epochMsSchema, fenSchema, idSchema } from './fields.ts';

/** liyuquan 4.5 `type`: 1 platform card, 10 stored-value card, 11 event card; anything else is `other`. */
export const CARD_KINDS = ['platform', 'stored-value', 'event', 'other'] as const;

/** liyuquan 4.5 `status`: 1, 2 in progress; 3 cash-back due; 5 cashed back; anything else is `unknown`. */
export const EVENT_CARD_STATES = ['in-progress', 'cash-back-due', 'cashed-back', 'unknown'] as const;

const knownMemberSchema = z.object({
  userId: idSchema,
  /** `138****1234`. The full number stays in the core. */
  phoneMasked: z.string(),
  hasAvatar: z.boolean(),
});

/** One member of a list: nothing in it tells who it is to somebody who looks over the cashier's shoulder. */
export const memberSummarySchema = knownMemberSchema.extend({
  /** `王*`; empty where the vendor has no nickname. */
  nicknameMasked: z.string(),
});
export type MemberSummary = z.infer<typeof memberSummarySchema>;

/** One member who is opened, and therefore called by the whole nickname. */
export const openedMemberSchema = knownMemberSchema.extend({ nickname: z.string() });
export type OpenedMember = z.infer<typeof openedMemberSchema>;

/** One top-up with an event, as the member still holds it (liyuquan 4.5 `eventCards`). */
export const eventCardSchema = z.object({
  storeMemberEventId: idSchema,
  principalFen: fenSchema,
  giftFen: fenSchema,
  state: z.enum(EVENT_CARD_STATES),
});
export type EventCard = z.infer<typeof eventCardSchema>;

export const cardSchema = z.object({
  cardId: idSchema,
  cardNo: z.string(),
  title: z.string(),
  kind: z.enum(CARD_KINDS),
  /** `#RRGGBB` where the vendor gives one. */
  colour: z.string().nullable(),
  balanceFen: fenSchema,
  /** Null where the vendor does not split the balance (liyuquan 4.5, stored-value cards). */
  principalFen: fenSchema.nullable(),
  giftFen: fenSchema.nullable(),
  openedAt: epochMsSchema.nullable(),
  eventCards: z.array(eventCardSchema),
  /** The operation whose outcome is still open on this card; while there is one, no other may start. */
  openOperationId: z.string().nullable(),
});
export type Card = z.infer<typeof cardSchema>;

export const memberSchema = openedMemberSchema.extend({
  cards: z.array(cardSchema),
  /** When the vendor was read; balances are true as of then. */
  readAt: epochMsSchema,
});
export type Member = z.infer<typeof memberSchema>;

/** A card that the shop sells (liyuquan 3.2). */
export const cardOnSaleSchema = z.object({
  membershipCardId: idSchema,
  title: z.string(),
  kind: z.enum(CARD_KINDS),
  colour: z.string().nullable(),
  summary: z.string(),
  storeNames: z.array(z.string()),
});
export type CardOnSale = z.infer<typeof cardOnSaleSchema>;

/** A promotion 充值活动 (liyuquan 3.4): pay `payFen`, receive `payFen` principal and `giftFen` gift. */
export const promotionSchema = z.object({
  eventId: idSchema,
  title: z.string(),
  summary: z.string(),
  payFen: fenSchema,
  giftFen: fenSchema,
});
export type Promotion = z.infer<typeof promotionSchema>;

/** What a card may be topped up with: an event card takes promotions only. */
export const topUpOfferSchema = z.object({
  promotions: z.array(promotionSchema),
  freeAmountAllowed: z.boolean(),
});
export type TopUpOffer = z.infer<typeof topUpOfferSchema>;

export const COUPON_VALIDITIES = ['valid', 'expired', 'other-shop', 'used-here', 'not-usable'] as const;

/** A coupon that was scanned (liyuquan 6.1, `qrcodeType` 2), judged for this shop and this moment. */
export const couponSchema = z.object({
  /** The counter's name for this coupon of this member; what a spend refers to. */
  couponKey: z.string(),
  couponId: idSchema,
  userId: idSchema,
  title: z.string(),
  summary: z.string(),
  quantity: z.number().int().nullable(),
  expiresAt: epochMsSchema.nullable(),
  shopNames: z.array(z.string()),
  validity: z.enum(COUPON_VALIDITIES),
  /** Read from the title (`20 元优惠券`) where it can be; the cashier confirms or changes it. */
  suggestedDiscountFen: fenSchema.nullable(),
});
export type Coupon = z.infer<typeof couponSchema>;

/** What a scan or a typed text led to. */
export const findingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), member: memberSchema, cardNo: z.string().nullable() }),
  z.object({ kind: z.literal('coupon'), coupon: couponSchema, member: memberSchema.nullable() }),
  z.object({ kind: z.literal('candidates'), members: z.array(memberSummarySchema), more: z.boolean() }),
  /** An eleven-digit phone number that no member has: the counter offers to open a card for it. */
  z.object({ kind: z.literal('nobody'), phone: z.string() }),
]);
export type Finding = z.infer<typeof findingSchema>;
