import { ok, type Result } from '#shared/contract/failure.ts';
import type { CardOnSale, TopUpOffer } from '#shared/contract/member.ts';
import type { Secret } from '../secret.ts';
import type { Outcome, StoredValueVendor, VendorCardOnSale } from '../vendors/vendor.ts';

export type CatalogueOptions = {
  readonly vendor: StoredValueVendor;
  readonly token: () => Result<Secret>;
  readonly observe: <T>(outcome: Outcome<T>) => Outcome<T>;
};

/** The cards that the shop sells (3.2) and their promotions (3.4). */
export type Catalogue = {
  readonly onSale: () => Promise<Result<CardOnSale[]>>;
  readonly topUpOffer: (cardId: string) => Promise<Result<TopUpOffer>>;
  /** Card id to colour. Read once; empty where it could not be read. */
  readonly colours: () => Promise<ReadonlyMap<string, string>>;
  readonly forget: () => void;
};

export function createCatalogue(options: CatalogueOptions): Catalogue {
  let kept: readonly VendorCardOnSale[] | undefined;
  const read = async (): Promise<Result<readonly VendorCardOnSale[]>> => {
    const token = options.token();
    if (!token.ok) return token;
    const answer = options.observe(await options.vendor.cardsOnSale(token.value));
    if (answer.kind !== 'done') return { ok: false, failure: answer.failure };
    kept = answer.value;
    return ok(answer.value);
  };
  return {
    onSale: async () => {
      const cards = await read();
      return cards.ok ? ok(cards.value.map(viewOf)) : cards;
    },
    topUpOffer: (cardId) => offer(options, cardId, async () => (kept === undefined ? read() : ok(kept))),
    colours: async () => {
      if (kept === undefined) await read();
      return new Map(
        (kept ?? []).flatMap(({ cardId, colour }) => (colour === null ? [] : [[cardId, colour]])),
      );
    },
    forget: () => {
      kept = undefined;
    },
  };
}

async function offer(
  { vendor, token, observe }: CatalogueOptions,
  cardId: string,
  cards: () => Promise<Result<readonly VendorCardOnSale[]>>,
): Promise<Result<TopUpOffer>> {
  const held = token();
  if (!held.ok) return held;
  const [promotions, onSale] = await Promise.all([
    vendor.promotions(held.value, cardId).then(observe),
    cards(),
  ]);
  if (promotions.kind !== 'done') return { ok: false, failure: promotions.failure };
  if (!onSale.ok) return onSale;
  const kind = onSale.value.find((card) => card.cardId === cardId)?.kind;
  return ok({
    promotions: promotions.value.map(({ eventId, title, summary, pay, gift }) => ({
      eventId,
      title,
      summary,
      payFen: pay,
      giftFen: gift,
    })),
    freeAmountAllowed: kind !== 'event',
  });
}

function viewOf(card: VendorCardOnSale): CardOnSale {
  return {
    membershipCardId: card.cardId,
    title: card.title,
    kind: card.kind,
    colour: card.colour,
    summary: card.summary,
    storeNames: [...card.storeNames],
  };
}
