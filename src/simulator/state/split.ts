import type { EventCardRow, EventCardStatus } from './rows.ts';

/** From where a spend takes its money; `eventCardId` is null on cards without event entries. */
export type Part = {
  readonly eventCardId: number | null;
  readonly capitalFen: number;
  readonly sendFen: number;
};

type Purse = { readonly eventCardId: number | null; readonly capitalFen: number; readonly sendFen: number };

/**
 * Our decision, the document says nothing: the oldest purse first, in each the principal before the gift.
 * Returns undefined when all of them together hold too little.
 */
export function takeFrom(purses: readonly Purse[], amountFen: number): readonly Part[] | undefined {
  const parts: Part[] = [];
  let left = amountFen;
  for (const purse of purses) {
    const capitalFen = Math.min(purse.capitalFen, left);
    const sendFen = Math.min(purse.sendFen, left - capitalFen);
    left -= capitalFen + sendFen;
    if (capitalFen + sendFen > 0) parts.push({ eventCardId: purse.eventCardId, capitalFen, sendFen });
  }
  return left === 0 ? parts : undefined;
}

/** What an entry's status must be after its balances changed; one that was paid back or refunded stays so. */
export function statusOf(
  entry: Pick<EventCardRow, 'recharge_fen' | 'gift_fen' | 'status'>,
  capitalFen: number,
  sendFen: number,
): EventCardStatus {
  if (entry.status === 5 || entry.status === 9) return entry.status;
  if (capitalFen + sendFen === 0) return 3;
  return capitalFen === entry.recharge_fen && sendFen === entry.gift_fen ? 1 : 2;
}
