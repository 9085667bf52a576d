import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { TopUpRequest } from '#shared/contract/operation.ts';
import { addFen } from '#shared/money.ts';
import type { VendorCard, VendorPromotion } from '../../vendors/vendor.ts';
import { draftOnCard } from '../draft.ts';
import { readEvidence } from '../evidence.ts';
import type { Authority, OperationParts, OperationRequest, Prepared } from '../operation.ts';
import { preReadFailed, readBefore } from '../pre-read.ts';
import { requestHash } from '../request-hash.ts';

export type TopUpParts = OperationParts & {
  /** The vendor's path of an uploaded picture (5.1), while it is kept. */
  readonly imagePath: (imageRef: string) => string | undefined;
  /** The picture has been used: another top-up needs its own. */
  readonly useImage: (imageRef: string) => void;
};

/** 充值 (liyuquan 3.5). With an event both amounts are the event's; an event card takes nothing else. */
export function topUp(parts: TopUpParts, request: TopUpRequest): OperationRequest {
  const { operationId, userId, cardId, eventId, payFen, giftFen } = request;
  const hash = requestHash('top-up', {
    userId,
    cardId,
    eventId,
    payFen,
    giftFen,
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

async function prepare(parts: TopUpParts, request: TopUpRequest, hash: string): Promise<Result<Prepared>> {
  const authority = parts.authorise('top-up');
  if (!authority.ok) return authority;
  const { token } = authority.value;
  const imagePath = parts.imagePath(request.imageRef);
  if (imagePath === undefined) return failed('image.expired');
  const [before, promotion] = await Promise.all([
    readBefore(parts, token, request.userId, 'top-up'),
    readPromotion(parts, authority.value, request),
  ]);
  if (!before.ok) return before;
  if (!promotion.ok) return promotion;
  const card = before.value.detail.cards.find(({ cardId }) => cardId === request.cardId);
  if (card === undefined) return failed('card.not-found');
  const objection = objectionTo(request, card, promotion.value);
  if (objection !== undefined) return objection;
  const { phone } = before.value.detail.member;
  const { cardId, eventId, payFen: pay, giftFen: gift, userId } = request;
  return ok({
    draft: draftOnCard(parts, authority.value, before.value, card, {
      operationId: request.operationId,
      requestHash: hash,
      kind: 'top-up',
      amount: pay,
      gift,
      eventId,
      linkedTo: request.linkedTo ?? null,
    }),
    send: () => {
      parts.useImage(request.imageRef);
      return parts.vendor.topUp(token, { phone, cardId, pay, gift, eventId, imagePath });
    },
    evidence: () =>
      readEvidence(parts, {
        token,
        userId,
        phone,
        cardId,
        snapshot: before.value.snapshot,
        expected: { amount: pay, gift, storeIds: authority.value.storeIds },
        balance: { before: card.balance, change: addFen(pay, gift) },
      }),
  });
}

async function readPromotion(
  parts: TopUpParts,
  { token }: Authority,
  { cardId, eventId }: TopUpRequest,
): Promise<Result<VendorPromotion | null>> {
  if (eventId === null) return ok(null);
  const read = parts.observe(await parts.vendor.promotions(token, cardId));
  if (read.kind !== 'done') return preReadFailed(read);
  const promotion = read.value.find((one) => one.eventId === eventId);
  return promotion === undefined ? failed('event.not-found') : ok(promotion);
}

function objectionTo(
  { payFen, giftFen }: TopUpRequest,
  card: VendorCard,
  promotion: VendorPromotion | null,
): Result<never> | undefined {
  if (promotion === null && card.kind === 'event') return failed('amount.free-not-allowed');
  const gift = promotion?.gift ?? 0;
  const pay = promotion?.pay ?? payFen;
  return pay === payFen && gift === giftFen ? undefined : failed('amount.event-mismatch');
}
