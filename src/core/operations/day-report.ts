import { ok, type Result } from '#shared/contract/failure.ts';
import type { DayReport } from '#shared/contract/reconciliation.ts';
import type { VendorRecord } from '#shared/contract/record.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/contract/record-kinds.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import { recordOf } from '../records/records.ts';
import type { Outcome, VendorRecordRow } from '../vendors/vendor.ts';
import type { LookParts, ReadAuthority } from './look.ts';
import { verdictOf } from './transition.ts';
import { viewOf } from './view.ts';

export type DayReportParts = LookParts & { readonly reader: () => Result<ReadAuthority> };

/** What does not add up over a time: vendor records that nobody here made, and operations without a record. */
export async function dayReport(
  parts: DayReportParts,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<Result<DayReport>> {
  const authority = parts.reader();
  if (!authority.ok) return authority;
  const { token } = authority.value;
  const lists = await Promise.all(RECORD_KINDS.map((kind) => readAll(parts, token, kind, { from, until })));
  const unclaimed: VendorRecord[] = [];
  let complete = true;
  for (const list of lists) {
    if (list.kind !== 'done') return { ok: false, failure: list.failure };
    complete &&= list.value.complete;
    unclaimed.push(...list.value.unclaimed);
  }
  const begun = parts.journal.begunBetween(parts.realm, from, until);
  return ok({ from, until, unclaimed, unmatched: begun.filter(lacksRecord).map(viewOf), complete });
}

/** Kinds without records of their own are left out; so is what certainly did not happen. */
function lacksRecord({ snapshot, record_id, state }: StoredOperation): boolean {
  if (snapshot.recordKind === null || record_id !== null) return false;
  return verdictOf(state) !== 'failure' || state === 'settled-otherwise';
}

const PAGE_ROWS = 100;
const MAX_PAGES = 100;

type Unclaimed = { readonly unclaimed: readonly VendorRecord[]; readonly complete: boolean };

/** Page after page, so that a long day does not ask the vendor for all of them at once. */
async function readAll(
  parts: DayReportParts,
  token: ReadAuthority['token'],
  kind: RecordKind,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<Outcome<Unclaimed>> {
  const unclaimed: VendorRecord[] = [];
  for (let page = 1; ; page++) {
    const filter = { phone: null, fromMs: from, untilMs: until, page, pageSize: PAGE_ROWS };
    const read = parts.observe(await parts.vendor.records(token, kind, filter));
    if (read.kind !== 'done') return read;
    unclaimed.push(...unclaimedAmong(parts, kind, read.value.rows));
    const last = page >= read.value.totalPages;
    if (last || page === MAX_PAGES) return { ...read, value: { unclaimed, complete: last } };
  }
}

function unclaimedAmong(
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
  return rows.filter((row) => !claims.has(row.recordId)).map((row) => recordOf(row, claims, refunded));
}
