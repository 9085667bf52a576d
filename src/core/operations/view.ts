import { type Failure, failed } from '#shared/contract/failure.ts';
import type { Balances, Operation } from '#shared/contract/operation.ts';
import { fen } from '#shared/money.ts';
import { maskNickname } from '#shared/nickname.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import { verdictOf } from './transition.ts';

/** An operation as the renderer sees it: no full phone number or nickname, no raw answer. */
export function viewOf(stored: StoredOperation): Operation {
  return {
    operationId: stored.operation_id,
    kind: stored.kind,
    state: stored.state,
    verdict: verdictOf(stored.state),
    // For a data package the card stands in the member's place; no member has its number.
    userId: stored.kind === 'data-package' ? null : stored.user_id,
    nicknameMasked: maskNickname(stored.nickname),
    phoneMasked: stored.phone_masked,
    cardId: stored.card_id,
    cardNo: stored.card_no,
    cardTitle: stored.card_title,
    amountFen: fen(stored.amount_fen),
    giftFen: fen(stored.gift_fen),
    discountFen: fen(stored.discount_fen),
    couponTitle: stored.coupon_title,
    before: balances(stored.before_balance, stored.before_principal, stored.before_gift),
    after: balances(stored.after_balance, stored.after_principal, stored.after_gift),
    orderNo: stored.order_no ?? stored.snapshot.order?.orderNo ?? null,
    recordId: stored.record_id,
    refundedOrderNo: stored.refunded_order_no,
    linkedTo: stored.linked_to,
    failure: failureOf(stored),
    operator: stored.operator,
    shopName: stored.shop_name,
    startedAt: stored.started_at,
    decidedAt: stored.decided_at,
  };
}

function failureOf(stored: StoredOperation): Failure | null {
  if (stored.failure !== null) return stored.failure;
  return verdictOf(stored.state) === 'undecided'
    ? failed('operation.undecided', { money: 'undecided' }).failure
    : null;
}

function balances(balance: number | null, principal: number | null, gift: number | null): Balances | null {
  if (balance === null) return null;
  return {
    balanceFen: fen(balance),
    principalFen: principal === null ? null : fen(principal),
    giftFen: gift === null ? null : fen(gift),
  };
}
