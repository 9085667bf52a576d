import { z } from 'zod';
import { GIFT_USER_ID } from '../codes/gift-user-id.ts';
import { epochMsSchema, fenSchema, idSchema } from './fields.ts';

/** Zvcms `status` 0 to 7. */
export const GIFT_CARD_STATES = [
  'unknown',
  'unbound',
  'being-given',
  'given-away',
  'bound',
  'expired',
  'recycled',
  'used-up',
] as const;

/** Zvcms `validType` 0 to 3. */
export const GIFT_CARD_VALIDITIES = ['unknown', 'for-ever', 'from-binding', 'fixed-dates'] as const;

/** A user's id at the vendor of gift cards; no member's id of another vendor. */
export const giftUserIdSchema = z.string().regex(GIFT_USER_ID);

const vendorDate = z.object({ text: z.string(), at: epochMsSchema.nullable() }).nullable();

export const giftCardSchema = z.object({
  cardNo: z.string(),
  title: z.string(),
  balanceFen: fenSchema.nullable(),
  parValueFen: fenSchema.nullable(),
  /** The picture's name for `giftCards.cover`; null where there is none. */
  cover: z.string().nullable(),
  state: z.enum(GIFT_CARD_STATES),
  /** The vendor's own words about the state, and about how long the card is valid; may be empty. */
  stateWords: z.string(),
  validity: z.enum(GIFT_CARD_VALIDITIES),
  validityWords: z.string(),
  begins: vendorDate,
  ends: vendorDate,
});
export type GiftCardView = z.infer<typeof giftCardSchema>;

/** Whose cards: the vendor's user id, or a member to whom it was linked before. */
export const giftCardQuerySchema = z.object({
  giftUserId: giftUserIdSchema.nullable(),
  userId: idSchema.nullable(),
  recycled: z.boolean(),
});
export type GiftCardQuery = z.infer<typeof giftCardQuerySchema>;

export const giftCardsSchema = z.object({
  giftUserId: z.string(),
  /** Whether the member is linked to this user id. */
  linked: z.boolean(),
  cards: z.array(giftCardSchema),
});
export type GiftCardsView = z.infer<typeof giftCardsSchema>;

/** `giftUserId` null forgets the link. */
export const giftCardLinkSchema = z.object({ userId: idSchema, giftUserId: giftUserIdSchema.nullable() });
export type GiftCardLink = z.infer<typeof giftCardLinkSchema>;
