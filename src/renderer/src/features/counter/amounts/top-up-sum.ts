import type { Failure } from '#shared/contract/failure.ts';
import type { TopUpOffer } from '#shared/contract/member.ts';
import { addFen, type Fen, readAmount } from '#shared/money.ts';

export type TopUpSum = {
  readonly eventId: string | null;
  readonly payFen: Fen;
  readonly giftFen: Fen;
  /** Principal and gift together: what arrives on the card. */
  readonly arrivesFen: Fen;
  readonly afterFen: Fen;
};
export type TopUpReading =
  | { readonly ok: true; readonly sum: TopUpSum }
  | { readonly ok: false; readonly failure: Failure };

type TopUpEntry = {
  readonly offer: TopUpOffer;
  readonly eventId: string | null;
  readonly typed: string;
  readonly balanceFen: Fen;
};

/** What a top-up comes to: a promotion as it stands, or an amount of one's own without a gift. */
export function readTopUp({ offer, eventId, typed, balanceFen }: TopUpEntry): TopUpReading {
  if (eventId !== null) {
    const promotion = offer.promotions.find((known) => known.eventId === eventId);
    if (!promotion) return { ok: false, failure: { code: 'event.not-found', money: 'not-moved' } };
    return summed(eventId, promotion.payFen, promotion.giftFen, balanceFen);
  }
  if (!offer.freeAmountAllowed && typed !== '') {
    return { ok: false, failure: { code: 'amount.free-not-allowed', money: 'not-moved' } };
  }
  const amount = readAmount(typed);
  if (!amount.ok) return { ok: false, failure: { code: `amount.${amount.problem}`, money: 'not-moved' } };
  return summed(null, amount.fen, 0 as Fen, balanceFen);
}

function summed(eventId: string | null, payFen: Fen, giftFen: Fen, balanceFen: Fen): TopUpReading {
  const arrivesFen = addFen(payFen, giftFen);
  return {
    ok: true,
    sum: { eventId, payFen, giftFen, arrivesFen, afterFen: addFen(balanceFen, arrivesFen) },
  };
}
