import type { Operation } from '#shared/contract/operation.ts';
import type { SimulatorTruth } from '#simulator/books.ts';
import type { Random } from '#simulator/random.ts';

type Order = { readonly kind: 'spend' | 'top-up'; readonly userId: string; readonly orderNo: string };
type Due = { readonly phone: string; readonly storeMemberEventId: string };

/**
 * What a shop's cashiers have to sell. Nothing is given out twice, through all lives of the counter: so the vendor's
 * requests can be told apart by what they are about.
 */
export type Goods = {
  /** Of members with a stored-value card. */
  readonly phones: readonly [string, ...string[]];
  /** For an amount or a phone number that no other operation of this shop has. */
  readonly nextNumber: () => number;
  readonly hasOrder: () => boolean;
  readonly takeOrder: (random: Random) => Order | undefined;
  readonly takeDue: () => Due | undefined;
  /** A sale that succeeded can be refunded later. */
  readonly noteSale: (operation: Operation) => void;
};

const CASH_BACK_DUE = 3;

export function goodsOf({ cards }: SimulatorTruth): Goods {
  const [first, ...others] = cards.filter(({ type }) => type === 10).map(({ phone }) => phone);
  if (first === undefined) throw new Error('nobody has a stored-value card');
  const due = cards.flatMap(({ phone, eventCards }) =>
    eventCards
      .filter(({ status }) => status === CASH_BACK_DUE)
      .map(({ id }) => ({ phone, storeMemberEventId: String(id) })),
  );
  const orders: Order[] = [];
  let number = 0;
  return {
    phones: [first, ...others],
    nextNumber: () => number++,
    hasOrder: () => orders.length > 0,
    takeOrder: (random) => orders.splice(random.between(0, orders.length - 1), 1)[0],
    takeDue: () => due.shift(),
    noteSale: ({ kind, state, userId, orderNo }) => {
      const refundable = (kind === 'spend' || kind === 'top-up') && state === 'confirmed';
      if (refundable && userId !== null && orderNo !== null) orders.push({ kind, userId, orderNo });
    },
  };
}
