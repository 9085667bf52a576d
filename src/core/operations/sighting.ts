import type { OperationKind } from '#shared/contract/operation.ts';
import { addFen, type Fen, fen, subtractFen } from '#shared/money.ts';
import type { Snapshot } from '../journal/snapshot.ts';
import type { VendorRecordRow } from '../vendors/vendor.ts';
import { candidates, type Expected } from './candidate.ts';
import type { Reading } from './reconciliation-plan.ts';

/** What the vendor shows about the card now, beside what it showed before the operation was sent. */
export type Shown = {
  readonly kind: OperationKind;
  readonly snapshot: Snapshot;
  readonly expected: Expected;
  readonly gift: Fen;
  readonly rows: readonly VendorRecordRow[];
  /** Records that belong to other operations. */
  readonly claimed: ReadonlySet<string>;
  readonly balanceBefore: Fen | null;
  readonly balanceNow: Fen | null;
};

export type Sighting = Pick<Reading, 'lookalikes' | 'strangers' | 'sumHolds'> & {
  readonly fitting: readonly VendorRecordRow[];
  readonly lookalikeRows: readonly VendorRecordRow[];
  /** Null where the balances are not known or a record's effect on them is not. */
  readonly expectedBalance: Fen | null;
};

export type Fits = typeof candidates;

/** Sorts what is new on the card into what fits, what looks alike, and what is a stranger's; and adds it up. */
export function sight(shown: Shown, fits: Fits = candidates): Sighting {
  const { snapshot, expected, claimed } = shown;
  const fitting = fits(shown.rows, snapshot, claimed, expected);
  const seen = new Set(snapshot.seenRecordIds);
  const fresh = shown.rows.filter(
    (row) =>
      !seen.has(row.recordId) &&
      !claimed.has(row.recordId) &&
      row.userId === expected.userId &&
      row.cardId === expected.cardId,
  );
  const lookalikeRows = fresh.filter((row) => row.amount === expected.amount);
  const expectedBalance = balanceAfter(shown, fresh);
  return {
    fitting,
    lookalikeRows,
    lookalikes: lookalikeRows.length,
    strangers: fresh.length - lookalikeRows.length,
    expectedBalance,
    sumHolds: expectedBalance !== null && expectedBalance === shown.balanceNow,
  };
}

/** What the card should hold with the new records of this list. */
function balanceAfter(shown: Shown, fresh: readonly VendorRecordRow[]): Fen | null {
  let balance = shown.balanceBefore;
  for (const row of fresh) {
    const change = changeBy(shown, row);
    balance = balance === null || change === null ? null : addFen(balance, change);
  }
  return balance;
}

/** By how much a record moves the balance. A refund's sign is known only where the record is this operation's. */
function changeBy({ kind, expected, gift }: Shown, row: VendorRecordRow): Fen | null {
  const zero = fen(0);
  switch (kind) {
    case 'top-up':
      return row.gift === null ? null : addFen(row.amount, row.gift);
    case 'spend':
      return subtractFen(zero, row.amount);
    case 'refund-spend':
      return row.amount === expected.amount ? row.amount : null;
    case 'refund-top-up':
      return row.amount === expected.amount ? subtractFen(zero, addFen(row.amount, gift)) : null;
    default:
      return null;
  }
}
