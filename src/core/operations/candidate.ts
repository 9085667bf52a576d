import type { Fen } from '#shared/money.ts';
import type { Snapshot } from '../journal/snapshot.ts';
import type { VendorRecordRow } from '../vendors/vendor.ts';

/** What the record of an operation looks like; see docs/money-safety.md, evidence. */
export type Expected = {
  readonly userId: string;
  readonly cardId: string;
  readonly amount: Fen;
  /** Null where the list tells no gift. */
  readonly gift: Fen | null;
  readonly storeIds: readonly string[];
};

/**
 * The records that can be this operation's: not seen before it, not claimed by another, with its card and amounts,
 * made in a shop of this account. Time plays no part: clocks differ, ids do not.
 */
export function candidates(
  rows: readonly VendorRecordRow[],
  snapshot: Snapshot,
  claimed: ReadonlySet<string>,
  expected: Expected,
): readonly VendorRecordRow[] {
  const seen = new Set(snapshot.seenRecordIds);
  return rows.filter(
    (row) =>
      !seen.has(row.recordId) &&
      !claimed.has(row.recordId) &&
      // A card id names a kind of card that many members have.
      row.userId === expected.userId &&
      row.cardId === expected.cardId &&
      row.amount === expected.amount &&
      (expected.gift === null || row.gift === null || row.gift === expected.gift) &&
      row.channel !== 'app' &&
      (row.storeId === null || expected.storeIds.includes(row.storeId)),
  );
}
