import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import type { Snapshot } from '../journal/snapshot.ts';
import type { Secret } from '../secret.ts';
import type { Outcome, VendorMemberDetail } from '../vendors/vendor.ts';
import type { OperationParts } from './operation.ts';
import { type RecordsRead, readRecords } from './vendor-reads.ts';

/** What was read before the sending. Cannot read means: do not write. */
export type PreRead = {
  readonly detail: VendorMemberDetail;
  readonly snapshot: Snapshot;
  /** The vendor's clock minus ours, in ms. */
  readonly vendorOffsetMs: number | null;
};

/** Reads the member's balances and the ids of the records that are there already. */
export async function readBefore(
  parts: OperationParts,
  token: Secret,
  userId: string,
  recordKind: RecordKind | null,
): Promise<Result<PreRead>> {
  const known = parts.phoneOf(userId);
  const [member, early] = await Promise.all([
    parts.vendor.memberDetail(token, userId).then(parts.observe),
    known === undefined ? undefined : readList(parts, token, recordKind, known),
  ]);
  if (member.kind !== 'done') return preReadFailed(member);
  const detail = member.value;
  if (detail === undefined) return failed('member.not-found', { money: 'not-moved' });
  parts.remember(detail.member);
  const { phone } = detail.member;
  const list = phone === known && early ? early : await readList(parts, token, recordKind, phone);
  if (list.kind !== 'done') return preReadFailed(list);
  return ok({
    detail,
    snapshot: snapshotOf(recordKind, list.value, detail),
    vendorOffsetMs: offsetOf(member),
  });
}

/** The failure of a read that was needed first: the session's own, or that the vendor cannot be read. */
export function preReadFailed(outcome: Exclude<Outcome<unknown>, { readonly kind: 'done' }>): Result<never> {
  const { code, vendorMessage } = outcome.failure;
  if (code === 'session.required' || code === 'session.denied') return failed(code, { money: 'not-moved' });
  return failed('operation.pre-read-failed', {
    money: 'not-moved',
    params: { reason: code },
    ...(vendorMessage === undefined ? {} : { vendorMessage }),
  });
}

const NO_LIST: RecordsRead = { rows: [], complete: true };

async function readList(
  parts: OperationParts,
  token: Secret,
  kind: RecordKind | null,
  phone: string,
): Promise<
  { readonly kind: 'done'; readonly value: RecordsRead } | Exclude<Outcome<never>, { kind: 'done' }>
> {
  if (kind === null) return { kind: 'done', value: NO_LIST };
  return parts.observe(await readRecords(parts.vendor, token, kind, phone));
}

function snapshotOf(
  recordKind: RecordKind | null,
  { rows, complete }: RecordsRead,
  detail: VendorMemberDetail,
): Snapshot {
  return {
    recordKind,
    seenRecordIds: rows.map((row) => row.recordId),
    complete,
    cardIds: detail.cards.map((card) => card.cardId),
    eventCardState: null,
  };
}

export function offsetOf(outcome: Extract<Outcome<unknown>, { readonly kind: 'done' }>): number | null {
  const { vendorTimeMs, receivedAtMs } = outcome.answer;
  return vendorTimeMs === null ? null : Math.round(vendorTimeMs - receivedAtMs);
}
