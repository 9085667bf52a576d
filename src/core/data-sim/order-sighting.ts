import { addFen, type Fen, fen, subtractFen } from '#shared/money.ts';
import type { Reading } from '../operations/reconciliation-plan.ts';

/** What the vendor shows about an order now, beside what it showed before. */
export type OrderShown = {
  readonly price: Fen;
  /** The agent's balance: one purse for all cards. */
  readonly balanceBefore: Fen;
  readonly balanceNow: Fen;
  /** MB in all on the card; null where the vendor does not know. */
  readonly totalMbBefore: number | null;
  readonly totalMbNow: number | null;
  /** Prices of this counter's other orders that were begun later and carried out; null where one is undecided. */
  readonly otherPrices: readonly Fen[] | null;
  /** Prices of earlier orders that may have been paid only after the balance before was read. */
  readonly doubtfulPrices: readonly Fen[];
  /** Prices of other orders that were taken for not carried out: the vendor may have carried them out since. */
  readonly latePrices: readonly Fen[];
};

export type OrderSighting = Pick<Reading, 'lookalikes' | 'strangers' | 'sumHolds'> & {
  /** One null for one effect: the vendor keeps no record that could be named. */
  readonly fitting: readonly null[];
  readonly expectedBalance: Fen | null;
};

/**
 * An order leaves two traces, and neither names it: the agent's balance fell by the price, and the card's data grew.
 * Both together are taken for ours; none of them for nothing; anything else is for a person. Pure.
 */
export function sightOrder(shown: OrderShown): OrderSighting {
  const untouched = shown.otherPrices && subtractFen(shown.balanceBefore, addFen(...shown.otherPrices));
  if (untouched === null) {
    return { ...NOTHING_PROVED, lookalikes: 0 };
  }
  // Paid and not grown may be ours, late; it may as well be somebody's order for another card.
  const lookalikes = fallsPossible(shown, untouched).includes(shown.price) ? 1 : 0;
  if (shown.doubtfulPrices.length > 0) return { ...NOTHING_PROVED, lookalikes };
  const fell = subtractFen(untouched, shown.balanceNow);
  const grew = growth(shown);
  const ours = fell === shown.price && grew === true;
  return {
    fitting: ours ? [null] : [],
    lookalikes,
    strangers: 0,
    sumHolds: ours || (fell === fen(0) && grew !== true),
    expectedBalance: subtractFen(untouched, shown.price),
  };
}

const NOTHING_PROVED = { fitting: [], strangers: 1, sumHolds: false, expectedBalance: null } as const;

/**
 * By how much the purse fell besides what other orders took, for each way in which the doubtful ones may have been paid
 * before or after the reading, and the late ones at all.
 */
function fallsPossible(
  { doubtfulPrices, latePrices, balanceNow }: OrderShown,
  untouched: Fen,
): readonly Fen[] {
  const balances = new Set([untouched]);
  for (const price of [...doubtfulPrices, ...latePrices]) {
    for (const balance of [...balances]) {
      // Less than there is now cannot have been left: that keeps the sums few.
      if (balance - price >= balanceNow) balances.add(subtractFen(balance, price));
    }
  }
  return [...balances].map((balance) => subtractFen(balance, balanceNow));
}

function growth({ totalMbBefore, totalMbNow }: OrderShown): boolean | null {
  if (totalMbBefore === null || totalMbNow === null) return null;
  return totalMbNow > totalMbBefore;
}
