import type { Operation } from '#shared/contract/operation.ts';
import { useCapability } from '../../../hooks/useSession.ts';
import { useNavigation } from '../../../state/session.ts';
import type { Remedy } from './remedies.ts';

/** Opens at the counter what makes up for an operation, linked to it. */
export function useFollow(operation: Operation): (remedy: Remedy) => void {
  const ask = useNavigation((navigation) => navigation.ask);
  const { operationId, userId, kind, refundedOrderNo } = operation;
  return (remedy) => {
    if (userId === null) return;
    const linkedTo = operationId;
    if (remedy.kind === 'refund' && remedy.record.orderNo !== null) {
      ask({ type: 'refund', userId, orderNo: remedy.record.orderNo, kind: remedy.refund, linkedTo });
    } else if (kind === 'spend' || kind === 'top-up') {
      ask(againOf(operation, kind, userId, linkedTo));
    } else if ((kind === 'refund-spend' || kind === 'refund-top-up') && refundedOrderNo !== null) {
      ask({ type: 'refund', userId, orderNo: refundedOrderNo, kind, linkedTo });
    }
  };
}

/** What the account may not do is not offered. */
export function useMayFollow(operation: Operation): (remedy: Remedy) => boolean {
  const may = {
    'top-up': useCapability('top-up'),
    spend: useCapability('spend'),
    'refund-spend': useCapability('refund-spend'),
    'refund-top-up': useCapability('refund-top-up'),
    'cash-back': false,
    'open-card': false,
    'data-package': false,
  };
  return (remedy) => may[remedy.kind === 'refund' ? remedy.refund : operation.kind];
}

/** A top-up with a gift is chosen anew among what is offered now. */
export const againOf = (
  { cardId, amountFen, giftFen }: Operation,
  kind: 'top-up' | 'spend',
  userId: string,
  linkedTo: string | null,
) =>
  ({ type: 'again', userId, cardId, kind, amountFen: giftFen === 0 ? amountFen : null, linkedTo }) as const;
