import { z } from 'zod';
import type { Fen } from '#shared/money.ts';
import { fenFromDecimal } from '#shared/money.ts';
import { flag, scalarWords, vendorDate } from '../data-fields.ts';
import { type SignedEndpoint, signedEndpoint } from '../endpoint.ts';
import type { GiftCardState, GiftCardValidity, VendorGiftCard } from '../gift-card.ts';
import { kindOf, wordsOrNull } from '../reply-fields.ts';

/** All calls go to one path; `action` says which it is. */
export type ZvcmsEndpoint<Input, Value> = SignedEndpoint<Input, Value> & { readonly action: string };

const STATES: Readonly<Record<string, GiftCardState>> = {
  '0': 'unknown',
  '1': 'unbound',
  '2': 'being-given',
  '3': 'given-away',
  '4': 'bound',
  '5': 'expired',
  '6': 'recycled',
  '7': 'used-up',
};

const VALIDITIES: Readonly<Record<string, GiftCardValidity>> = {
  '0': 'unknown',
  '1': 'for-ever',
  '2': 'from-binding',
  '3': 'fixed-dates',
};

/** Yuan, quoted or not; an empty text, as in the document's example, is no amount. Anything else is unreadable. */
const yuan = scalarWords.transform((text, context): Fen | null => {
  if (text === '') return null;
  const amount = fenFromDecimal(text);
  if (amount !== undefined && amount >= 0) return amount;
  context.issues.push({ code: 'custom', message: 'not of the documented form', input: text });
  return z.NEVER;
});

const giftCard = z
  .object({
    id: scalarWords,
    gift_card_id: scalarWords,
    gift_title: scalarWords,
    par_value: yuan,
    deduct_amount: yuan,
    cover: wordsOrNull,
    expired_desc: scalarWords,
    bind_status: flag,
    beginAt: vendorDate,
    endAt: vendorDate,
    createdAt: vendorDate,
    status_desc: scalarWords,
    status: kindOf(STATES, 'unknown'),
    validType: kindOf(VALIDITIES, 'unknown'),
    isErp: flag,
  })
  .transform(
    (row): VendorGiftCard => ({
      cardNo: row.id,
      templateId: row.gift_card_id,
      title: row.gift_title,
      balance: row.par_value,
      parValue: row.deduct_amount,
      cover: row.cover,
      state: row.status,
      stateWords: row.status_desc,
      validity: row.validType,
      validityWords: row.expired_desc,
      bound: row.bind_status,
      begins: row.beginAt,
      ends: row.endAt,
      created: row.createdAt,
      fromErp: row.isErp === true,
    }),
  );

/** The document's one action: the gift cards of a member, the recycled ones on demand. */
export const myCards: ZvcmsEndpoint<
  { readonly user_id: string; readonly needCycleCard: 0 | 1 },
  readonly VendorGiftCard[]
> = {
  ...signedEndpoint({
    name: 'my-cards',
    section: 'user.my-cards',
    title: '我的礼品卡',
    path: 'v2',
    request: z.strictObject({
      user_id: z.string().regex(/^[\x21-\x7e]{1,64}$/),
      needCycleCard: z.union([z.literal(0), z.literal(1)]),
    }),
    reply: z.object({ data: z.array(giftCard) }).transform(({ data }) => data),
  }),
  action: 'user.my-cards',
};

/** The document's one call. */
export const ZVCMS_ENDPOINTS: readonly ZvcmsEndpoint<unknown, unknown>[] = [myCards];
