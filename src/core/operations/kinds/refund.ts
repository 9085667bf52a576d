import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { RefundRequest } from '#shared/contract/operation.ts';
import { Secret } from '../../secret.ts';
import { draftOnCard } from '../draft.ts';
import { readEvidence } from '../evidence.ts';
import type { OperationParts, OperationRequest, Prepared } from '../operation.ts';
import { balanceChange, giftOf, type RefundKind, readRefundCase } from '../refund-preview.ts';
import { requestHash } from '../request-hash.ts';

/** 消费回退 (liyuquan 3.7) and 充值退款 (3.9): an order goes back, confirmed by an SMS code. */
export function refund(parts: OperationParts, kind: RefundKind, request: RefundRequest): OperationRequest {
  const { operationId, userId, orderNo } = request;
  const hash = requestHash(kind, { userId, orderNo, linkedTo: request.linkedTo ?? undefined });
  return {
    operationId,
    requestHash: hash,
    subject: `member ${userId}`,
    prepare: () => prepare(parts, kind, request, hash),
  };
}

async function prepare(
  parts: OperationParts,
  kind: RefundKind,
  request: RefundRequest,
  hash: string,
): Promise<Result<Prepared>> {
  const authority = parts.authorise(kind);
  if (!authority.ok) return authority;
  const { token, storeIds } = authority.value;
  const { operationId, userId, orderNo } = request;
  const read = await readRefundCase(parts, token, { kind, userId, orderNo });
  if (!read.ok) return read;
  const { order, card, preRead, obstacle } = read.value;
  if (obstacle !== null) return { ok: false, failure: obstacle };
  if (card === undefined) return failed('card.not-found');
  const { phone } = preRead.detail.member;
  const smsCode = new Secret(request.smsCode);
  return ok({
    draft: draftOnCard(parts, authority.value, preRead, card, {
      operationId,
      requestHash: hash,
      kind,
      amount: order.amount,
      gift: giftOf(kind, order),
      refundedOrderNo: orderNo,
      linkedTo: request.linkedTo ?? null,
    }),
    send: () =>
      kind === 'refund-spend'
        ? parts.vendor.refundSpend(token, { orderNo, smsCode })
        : parts.vendor.refundTopUp(token, { orderNo, smsCode }),
    evidence: () =>
      readEvidence(parts, {
        token,
        userId,
        phone,
        cardId: card.cardId,
        snapshot: preRead.snapshot,
        expected: { amount: order.amount, gift: null, storeIds },
        balance: { before: card.balance, change: balanceChange(kind, order) },
      }),
  });
}
