import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { CashBackRequest } from '#shared/contract/operation.ts';
import { fen } from '#shared/money.ts';
import { draftOnCard } from '../draft.ts';
import { readEvidence } from '../evidence.ts';
import type { OperationParts, OperationRequest, Prepared } from '../operation.ts';
import { readBefore } from '../pre-read.ts';
import { requestHash } from '../request-hash.ts';

/**
 * 返现 (liyuquan 4.6): marks an event card whose cash-back is due as paid out. The vendor names no amount and the
 * card's balance stays, so the journal's amount is 0.
 */
export function cashBack(parts: OperationParts, request: CashBackRequest): OperationRequest {
  const { operationId, userId, cardId, storeMemberEventId } = request;
  const hash = requestHash('cash-back', { userId, cardId, storeMemberEventId });
  return {
    operationId,
    requestHash: hash,
    subject: `member ${userId}`,
    prepare: () => prepare(parts, request, hash),
  };
}

async function prepare(
  parts: OperationParts,
  request: CashBackRequest,
  hash: string,
): Promise<Result<Prepared>> {
  const authority = parts.authorise('cash-back');
  if (!authority.ok) return authority;
  const { token, storeIds } = authority.value;
  const { operationId, userId, cardId, storeMemberEventId } = request;
  const before = await readBefore(parts, token, userId, null);
  if (!before.ok) return before;
  const card = before.value.detail.cards.find((one) => one.cardId === cardId);
  if (card === undefined) return failed('card.not-found');
  const eventCard = card.eventCards.find((one) => one.storeMemberEventId === storeMemberEventId);
  if (eventCard?.state !== 'cash-back-due') return failed('cash-back.not-due');
  const preRead = {
    ...before.value,
    snapshot: { ...before.value.snapshot, eventCardState: eventCard.state },
  };
  const { phone } = preRead.detail.member;
  return ok({
    draft: draftOnCard(parts, authority.value, preRead, card, {
      operationId,
      requestHash: hash,
      kind: 'cash-back',
      amount: fen(0),
      storeEventId: storeMemberEventId,
    }),
    send: () => parts.vendor.cashBack(token, { storeMemberEventId }),
    evidence: () =>
      readEvidence(parts, {
        token,
        userId,
        phone,
        cardId,
        snapshot: preRead.snapshot,
        expected: { amount: fen(0), gift: null, storeIds },
        balance: { before: card.balance, change: fen(0) },
      }),
  });
}
