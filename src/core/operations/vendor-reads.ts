import type { Balances } from '#shared/contract/operation.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import type { Secret } from '../secret.ts';
import type { Outcome, StoredValueVendor, VendorCard, VendorRecordRow } from '../vendors/vendor.ts';

/** How many records of a member are read at most: enough for years, bounded because a list may never end. */
const PAGE_ROWS = 50;
export const MAX_PAGES = 4;

export type RecordsRead = {
  readonly rows: readonly VendorRecordRow[];
  /** True when these are all that the vendor has of this member and kind. */
  readonly complete: boolean;
};

/** A member's newest records of one kind; all pages but the first in parallel. The first failure ends it. */
export async function readRecords(
  vendor: Pick<StoredValueVendor, 'records'>,
  token: Secret,
  kind: RecordKind,
  phone: string,
  maxPages: number = MAX_PAGES,
  /** Bounds what is fetched, by the vendor's clock; never what is decided. */
  fromMs: number | null = null,
): Promise<Outcome<RecordsRead>> {
  const page = (number: number) =>
    vendor.records(token, kind, { phone, fromMs, untilMs: null, page: number, pageSize: PAGE_ROWS });
  const first = await page(1);
  if (first.kind !== 'done') return first;
  const last = Math.min(first.value.totalPages, maxPages);
  const others = await Promise.all(
    Array.from({ length: Math.max(0, last - 1) }, (_, index) => page(index + 2)),
  );
  const rows = [...first.value.rows];
  for (const other of others) {
    if (other.kind !== 'done') return other;
    rows.push(...other.value.rows);
  }
  return { ...first, value: { rows, complete: first.value.totalPages <= maxPages } };
}

export const balancesOf = (card: VendorCard): Balances => ({
  balanceFen: card.balance,
  principalFen: card.principal,
  giftFen: card.gift,
});
