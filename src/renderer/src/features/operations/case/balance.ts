import type { Case } from '#shared/contract/reconciliation.ts';
import { type Fen, subtractFen } from '#shared/money.ts';

/** What the balances say about the records. */
export type BalanceSays =
  | { readonly kind: 'cannot' | 'unmoved' }
  /** By so much the balance moved, or is off from what the records say. */
  | { readonly kind: 'moved' | 'differs'; readonly byFen: Fen };

export function balanceSays({
  operation,
  balanceNow,
  expectedBalanceFen,
}: Pick<Case, 'operation' | 'balanceNow' | 'expectedBalanceFen'>): BalanceSays {
  const before = operation.before?.balanceFen;
  const now = balanceNow?.balanceFen;
  if (before === undefined || now === undefined || expectedBalanceFen === null) return { kind: 'cannot' };
  const off = subtractFen(now, expectedBalanceFen);
  if (off !== 0) return { kind: 'differs', byFen: off };
  const moved = subtractFen(now, before);
  return moved === 0 ? { kind: 'unmoved' } : { kind: 'moved', byFen: moved };
}
