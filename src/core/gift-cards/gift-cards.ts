import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { GiftCardLink, GiftCardQuery, GiftCardsView, GiftCardView } from '#shared/contract/gift-card.ts';
import type { VendorDate } from '../vendors/data-fields.ts';
import type { GiftCardVendor, VendorGiftCard } from '../vendors/gift-card.ts';

export type GiftCardsOptions = {
  /** Null where the shop has not set it up. */
  readonly vendor: GiftCardVendor | null;
  /** Links outlive a restart; undefined where a member has none. */
  readonly readLink: (userId: string) => string | undefined;
  readonly writeLink: (userId: string, giftUserId: string) => Result<null>;
};

/** A member's gift cards, by the vendor's user id or by the link that somebody made once. */
export type GiftCards = {
  readonly isSetUp: boolean;
  readonly list: (query: GiftCardQuery) => Promise<Result<GiftCardsView>>;
  readonly link: (link: GiftCardLink) => Result<{ readonly giftUserId: string | null }>;
  /** A card's picture as a `data:` URL; null where there is no usable one. */
  readonly cover: (cover: string) => Promise<Result<string | null>>;
};

export function createGiftCards({ vendor, readLink, writeLink }: GiftCardsOptions): GiftCards {
  if (vendor === null) return NOT_SET_UP;
  const linkOf = (userId: string | null) => (userId === null ? '' : (readLink(userId) ?? ''));
  const offered = new Set<string>();
  return {
    isSetUp: true,
    list: async ({ giftUserId, userId, recycled }) => {
      const linked = linkOf(userId);
      const asked = giftUserId ?? linked;
      if (asked === '') return failed('gift-card.not-linked');
      const cards = await vendor.cards(asked, { recycled });
      if (cards.kind !== 'done') return { ok: false, failure: cards.failure };
      for (const { cover } of cards.value) if (cover !== null) offered.add(cover);
      return ok({ giftUserId: asked, linked: linked === asked, cards: cards.value.map(viewOf) });
    },
    link: ({ userId, giftUserId }) => {
      const written = writeLink(userId, giftUserId ?? '');
      return written.ok ? ok({ giftUserId }) : written;
    },
    cover: async (cover) => {
      // Only what the vendor has named: the screen is no way to make the core fetch an address.
      if (!offered.has(cover)) return ok(null);
      const picture = await vendor.fetchCover(cover);
      if (picture.kind !== 'done') return ok(null);
      const { mediaType, bytes } = picture.value;
      return ok(`data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`);
    },
  };
}

const NOT_SET_UP: GiftCards = {
  isSetUp: false,
  list: async () => failed('vendor.not-set-up'),
  link: () => failed('vendor.not-set-up'),
  cover: async () => failed('vendor.not-set-up'),
};

function viewOf(card: VendorGiftCard): GiftCardView {
  const { cardNo, title, cover, state, stateWords, validity, validityWords } = card;
  return {
    cardNo,
    title,
    cover,
    state,
    stateWords,
    validity,
    validityWords,
    balanceFen: card.balance,
    parValueFen: card.parValue,
    begins: dateOf(card.begins),
    ends: dateOf(card.ends),
  };
}

const dateOf = (date: VendorDate | null) => date && { text: date.text, at: date.atMs };
