import { ok, type Result } from '#shared/contract/failure.ts';
import type { DayReport } from '#shared/contract/reconciliation.ts';
import type { VendorRecord } from '#shared/contract/record.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/contract/record-kinds.ts';
import { type Fen, fen } from '#shared/money.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import { recordOf } from '../records/records.ts';
import type { Outcome, StoredValueVendor, VendorRecordRow } from '../vendors/vendor.ts';
import type { LookParts, ReadAuthority } from './look.ts';
import { verdictOf } from './transition.ts';
import { viewOf } from './view.ts';

export type DayReportParts = Pick<LookParts, 'journal' | 'realm' | 'observe'> & {
  readonly vendor: Pick<StoredValueVendor, 'records'>;
  readonly reader: () => Result<ReadAuthority>;
};

/** What does not add up over a time: vendor records that nobody here made, and operations without a record. */
export async function dayReport(
  parts: DayReportParts,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<Result<DayReport>> {
  const authority = parts.reader();
  if (!authority.ok) return authority;
  const { token } = authority.value;
  const lists = await Promise.all(RECORD_KINDS.map((kind) => readAll(parts, token, kind, { from, until })));
  const read: ReadList[] = [];
  for (const list of lists) {
    if (list.kind !== 'done') return { ok: false, failure: list.failure };
    read.push(list.value);
  }
  const moved = parts.journal.begunBetween(parts.realm, from, until).filter(mayHaveRecord);
  return ok({
    from,
    until,
    unclaimed: read.flatMap((list) => list.unclaimed),
    unmatched: moved.filter(({ record_id }) => record_id === null).map(viewOf),
    totals: read.map(({ total }) => total),
    operations: moved.length,
    complete: read.every((list) => list.complete),
  });
}

/** Kinds without records of their own are left out; so is what certainly did not happen. */
function mayHaveRecord({ snapshot, record_id, state }: StoredOperation): boolean {
  if (snapshot.recordKind === null) return false;
  return record_id !== null || verdictOf(state) !== 'failure' || state === 'settled-otherwise';
}

const PAGE_ROWS = 100;
const MAX_PAGES = 100;

type Total = DayReport['totals'][number];
type ReadList = {
  readonly unclaimed: readonly VendorRecord[];
  readonly total: Total;
  readonly complete: boolean;
};

/** Page after page, so that a long day does not ask the vendor for all of them at once. */
async function readAll(
  parts: DayReportParts,
  token: ReadAuthority['token'],
  kind: RecordKind,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<Outcome<ReadList>> {
  const records = new Map<string, VendorRecord>();
  for (let page = 1; ; page++) {
    const filter = { phone: null, fromMs: from, untilMs: until, page, pageSize: PAGE_ROWS };
    const read = parts.observe(await parts.vendor.records(token, kind, filter));
    if (read.kind !== 'done') return read;
    // A record made meanwhile pushes one that was read already to the next page.
    for (const record of recordsOf(parts, kind, read.value.rows)) records.set(record.recordId, record);
    const last = page >= read.value.totalPages;
    if (last || page === MAX_PAGES) return { ...read, value: listOf(kind, [...records.values()], last) };
  }
}

function listOf(kind: RecordKind, records: readonly VendorRecord[], complete: boolean): ReadList {
  const claimed = records.filter(({ operationId }) => operationId !== null);
  const total = {
    kind,
    records: records.length,
    amountFen: sumFen(records),
    claimed: claimed.length,
    claimedFen: sumFen(claimed),
  };
  return { unclaimed: records.filter(({ operationId }) => operationId === null), total, complete };
}

const sumFen = (records: readonly VendorRecord[]): Fen =>
  fen(records.reduce((sum, { amountFen }) => sum + amountFen, 0));

function recordsOf(
  { journal, realm }: DayReportParts,
  kind: RecordKind,
  rows: readonly VendorRecordRow[],
): readonly VendorRecord[] {
  const ids = rows.map((row) => row.recordId);
  const claims = journal.claims(realm, kind, ids);
  const refunded = journal.refunded(
    realm,
    rows.flatMap((row) => row.orderNo ?? []),
  );
  return rows.map((row) => recordOf(row, claims, refunded));
}
