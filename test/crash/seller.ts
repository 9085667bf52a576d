import { randomUUID } from 'node:crypto';
import { PNG } from 'pngjs';
import type { Operation } from '#shared/contract/operation.ts';
import { fen } from '#shared/money.ts';
import type { Random } from '#simulator/random.ts';
import { type CoreConnection, unwrap } from '../support/core-connection.ts';

/** What a cashier was shown about an operation: the proof holds the counter to it. */
export type Shown = { readonly operationId: string; readonly operation: Operation | null };

type Core = CoreConnection['core'];
export type Seller = {
  /** Sells until the counter is gone. */
  readonly sellOn: (core: Core) => Promise<void>;
};

export type SellerOptions = {
  readonly random: Random;
  readonly phones: readonly string[];
  /** A number that no other sale of this shop has: the amount tells the vendor's request apart. */
  readonly nextNumber: () => number;
  readonly onShown: (shown: Shown) => void;
};

export async function signIn(core: Core): Promise<void> {
  const session = await unwrap(
    core.session.signIn({ username: 'dianzhang', password: '123456', remember: false }),
  );
  const [shop] = session.shops;
  if (shop !== undefined) await unwrap(core.session.chooseShop({ storeId: shop.storeId }));
}

/** A cashier who spends from and tops up the stored-value cards of some members, one after the other. */
export function createSeller({ random, phones, nextNumber, onShown }: SellerOptions): Seller {
  const sellOnce = async (core: Core): Promise<void> => {
    const phone = phones[random.between(0, phones.length - 1)] ?? '';
    const member = await findMember(core, phone);
    const card = member?.cards.find(({ kind }) => kind === 'stored-value');
    if (member === undefined || card === undefined) return;
    const operationId = randomUUID();
    const common = { operationId, userId: member.userId, cardId: card.cardId };
    const answer =
      random.fraction() < 0.7
        ? core.operations.spend({
            ...common,
            priceFen: fen(100 + nextNumber()),
            password: phone.slice(-6),
            coupon: null,
          })
        : core.operations.topUp({
            ...common,
            eventId: null,
            payFen: fen(10_000 + nextNumber()),
            giftFen: fen(0),
            imageRef: await uploadPicture(core),
          });
    const result = await answer;
    onShown({ operationId, operation: result.ok ? result.value : null });
  };
  return {
    sellOn: async (core) => {
      for (;;) await sellOnce(core);
    },
  };
}

/** Undefined where the vendor could not be read this time. */
async function findMember(core: Core, phone: string) {
  const found = await core.members.find({ text: phone });
  return found.ok && found.value.kind === 'member' ? found.value.member : undefined;
}

async function uploadPicture(core: Core): Promise<string> {
  const base64 = PNG.sync.write(new PNG({ width: 2, height: 2 })).toString('base64');
  return (await unwrap(core.images.upload({ mediaType: 'image/png', base64 }))).imageRef;
}
