import type { GIFT_CARD_STATES, GIFT_CARD_VALIDITIES } from '#shared/contract/gift-card.ts';
import type { Fen } from '#shared/money.ts';
import type { VendorDate } from './data-fields.ts';
import type { Picture } from './picture.ts';
import type { Outcome } from './vendor.ts';

export type GiftCardState = (typeof GIFT_CARD_STATES)[number];
export type GiftCardValidity = (typeof GIFT_CARD_VALIDITIES)[number];

/** One gift card of a member (zvcms `user.my-cards`). Texts are the vendor's; amounts null where it gave none. */
export type VendorGiftCard = {
  readonly cardNo: string;
  readonly templateId: string;
  readonly title: string;
  /** `par_value`: its name says face value, its description says balance; the description counts. */
  readonly balance: Fen | null;
  /** `deduct_amount`, described as the total on the card's face. */
  readonly parValue: Fen | null;
  /** A path on the vendor's host or an https address; null where there is none. */
  readonly cover: string | null;
  readonly state: GiftCardState;
  readonly stateWords: string;
  readonly validity: GiftCardValidity;
  readonly validityWords: string;
  readonly bound: boolean | null;
  readonly begins: VendorDate | null;
  readonly ends: VendorDate | null;
  readonly created: VendorDate | null;
  /** Whether the card comes from the vendor's other system (`isErp` 1). */
  readonly fromErp: boolean;
};

/** The port of a vendor of gift cards: it only reads. */
export type GiftCardVendor = {
  readonly name: 'zvcms';
  readonly cards: (
    userId: string,
    more: { readonly recycled: boolean },
  ) => Promise<Outcome<readonly VendorGiftCard[]>>;
  /** A card's picture; at most 512 KiB, PNG, JPEG, GIF or WebP. */
  readonly fetchCover: (cover: string) => Promise<Outcome<Picture>>;
};
