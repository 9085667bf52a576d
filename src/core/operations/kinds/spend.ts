import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { SpendRequest } from '#shared/contract/operation.ts';
import { fen, formatYuan, subtractFen } from '#shared/money.ts';
import { Secret } from '../../secret.ts';
import { draftOnCard } from '../draft.ts';
import { readEvidence } from '../evidence.ts';
import type { OperationParts, OperationRequest, Prepared } from '../operation.ts';
import { readBefore } from '../pre-read.ts';
import { requestHash } from '../request-hash.ts';

export type SpendParts = OperationParts & {
  /** A coupon that was scanned, judged anew for this member, shop and moment; or why it may not be used. */
  readonly usableCoupon: (
    couponKey: string,
    userId: string,
  ) => Result<{ readonly key: string; readonly title: string }>;
};

/** 消费 (liyuquan 3.6): the price less the coupon's discount is taken from the card. */
export function spend(parts: SpendParts, request: SpendRequest): OperationRequest {
  const { operationId, userId, cardId, priceFen, coupon } = request;
  const hash = requestHash('spend', {
    userId,
    cardId,
    priceFen,
    couponKey: coupon?.couponKey ?? null,
    discountFen: coupon?.discountFen ?? null,
    linkedTo: request.linkedTo ?? undefined,
  });
  return {
    operationId,
    requestHash: hash,
    subject: `member ${userId}`,
    repeatReason: request.repeatReason ?? null,
    prepare: () => prepare(parts, request, hash),
  };
}

async function prepare(parts: SpendParts, request: SpendRequest, hash: string): Promise<Result<Prepared>> {
  const authority = parts.authorise('spend');
  if (!authority.ok) return authority;
  const { token, storeIds } = authority.value;
  const { userId, cardId } = request;
  const terms = termsOf(parts, request);
  if (!terms.ok) return terms;
  const { amount, discount, coupon } = terms.value;
  const before = await readBefore(parts, token, userId, 'spend');
  if (!before.ok) return before;
  const card = before.value.detail.cards.find((one) => one.cardId === cardId);
  if (card === undefined) return failed('card.not-found');
  if (amount > card.balance) {
    return failed('amount.exceeds-balance', { params: { balance: formatYuan(card.balance) } });
  }
  const { phone } = before.value.detail.member;
  const { snapshot } = before.value;
  return ok({
    draft: draftOnCard(parts, authority.value, before.value, card, {
      operationId: request.operationId,
      requestHash: hash,
      kind: 'spend',
      amount,
      discount,
      coupon,
      linkedTo: request.linkedTo ?? null,
    }),
    send: () => parts.vendor.spend(token, { phone, cardId, amount, password: new Secret(request.password) }),
    evidence: () =>
      readEvidence(parts, {
        token,
        userId,
        phone,
        cardId,
        snapshot,
        expected: { amount, gift: null, storeIds },
        balance: { before: card.balance, change: subtractFen(fen(0), amount) },
      }),
  });
}

/** What the card pays, after the coupon. */
function termsOf(parts: SpendParts, { priceFen, coupon, userId }: SpendRequest) {
  if (coupon === null) return ok({ amount: priceFen, discount: fen(0), coupon: null });
  const usable = parts.usableCoupon(coupon.couponKey, userId);
  if (!usable.ok) return usable;
  if (coupon.discountFen >= priceFen) return failed('coupon.exceeds-price');
  const amount = subtractFen(priceFen, coupon.discountFen);
  return ok({ amount, discount: coupon.discountFen, coupon: usable.value });
}
