import type { OperationKind } from '#shared/contract/operation.ts';
import { type Fen, fen } from '#shared/money.ts';

/**
 * What an operation does to the card's balance, with its sign: a top-up adds, a spend takes. Null where the vendor
 * does not say what the card gains or loses (cash-back), or where no balance is touched (a new card).
 */
export function balanceEffect(kind: OperationKind, amount: Fen): Fen | null {
  switch (kind) {
    case 'top-up':
    case 'refund-spend':
      return amount;
    case 'spend':
    case 'refund-top-up':
    // Its balance is the agent's, not the card's.
    case 'data-package':
      return fen(amount === 0 ? 0 : -amount);
    case 'cash-back':
    case 'open-card':
      return null;
  }
}
