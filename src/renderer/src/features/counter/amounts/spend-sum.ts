import type { Failure } from '#shared/contract/failure.ts';
import { type Fen, formatYuan, readAmount, subtractFen } from '#shared/money.ts';

export type SpendSum = {
  readonly priceFen: Fen;
  readonly discountFen: Fen;
  readonly toPayFen: Fen;
  readonly afterFen: Fen;
};
export type SpendReading =
  | { readonly ok: true; readonly sum: SpendSum }
  | { readonly ok: false; readonly at: 'price' | 'discount'; readonly failure: Failure };

type SpendEntry = {
  readonly typed: string;
  /** Null without a coupon. */
  readonly discountTyped: string | null;
  readonly balanceFen: Fen;
};

/** What a sale comes to, or the first thing that is wrong with it, before anything is sent. */
export function readSpend({ typed, discountTyped, balanceFen }: SpendEntry): SpendReading {
  const price = readAmount(typed);
  if (!price.ok) return wrong('price', `amount.${price.problem}`);
  const discount =
    discountTyped === null ? ({ ok: true, fen: 0 as Fen } as const) : readAmount(discountTyped);
  if (!discount.ok) return wrong('discount', `amount.${discount.problem}`);
  if (discount.fen >= price.fen) return wrong('discount', 'coupon.exceeds-price');
  const toPayFen = subtractFen(price.fen, discount.fen);
  if (toPayFen > balanceFen) {
    return wrong('price', 'amount.exceeds-balance', { balance: formatYuan(balanceFen) });
  }
  const afterFen = subtractFen(balanceFen, toPayFen);
  return { ok: true, sum: { priceFen: price.fen, discountFen: discount.fen, toPayFen, afterFen } };
}

function wrong(
  at: 'price' | 'discount',
  code: Failure['code'],
  params?: Record<string, string>,
): SpendReading {
  return { ok: false, at, failure: { code, money: 'not-moved', ...(params && { params }) } };
}
