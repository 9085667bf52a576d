import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { RecordPage, RecordQuery, VendorRecord } from '#shared/contract/record.ts';
import { maskNickname } from '#shared/nickname.ts';
import { maskPhone } from '#shared/phone.ts';
import type { Journal } from '../journal/journal.ts';
import type { Realm } from '../journal/reader.ts';
import type { Secret } from '../secret.ts';
import type { Outcome, StoredValueVendor, VendorRecordPage, VendorRecordRow } from '../vendors/vendor.ts';

export type RecordsOptions = {
  readonly vendor: StoredValueVendor;
  readonly token: () => Result<Secret>;
  readonly observe: <T>(outcome: Outcome<T>) => Outcome<T>;
  readonly journal: Result<Journal>;
  readonly realm: Realm;
  readonly phoneOf: (userId: string) => string | undefined;
};

/** The vendor's lists (4.1–4.3), with what this till's journal knows about each record. */
export async function listRecords(options: RecordsOptions, query: RecordQuery): Promise<Result<RecordPage>> {
  const token = options.token();
  if (!token.ok) return token;
  const phone = await phoneFor(options, token.value, query.userId);
  if (!phone.ok) return phone;
  const read = options.observe(
    await options.vendor.records(token.value, query.kind, {
      phone: phone.value,
      fromMs: query.from,
      untilMs: query.until,
      page: query.page,
      pageSize: query.pageSize,
    }),
  );
  return read.kind === 'done' ? ok(pageOf(options, query, read.value)) : { ok: false, failure: read.failure };
}

/** The lists know members by phone number only. */
async function phoneFor(
  { vendor, observe, phoneOf }: RecordsOptions,
  token: Secret,
  userId: string | null,
): Promise<Result<string | null>> {
  if (userId === null) return ok(null);
  const known = phoneOf(userId);
  if (known !== undefined) return ok(known);
  const read = observe(await vendor.memberDetail(token, userId));
  if (read.kind !== 'done') return { ok: false, failure: read.failure };
  return read.value === undefined ? failed('member.not-found') : ok(read.value.member.phone);
}

function pageOf({ journal, realm }: RecordsOptions, query: RecordQuery, page: VendorRecordPage): RecordPage {
  const ids = page.rows.map((row) => row.recordId);
  const orders = page.rows.flatMap((row) => row.orderNo ?? []);
  const claims = journal.ok ? journal.value.claims(realm, query.kind, ids) : new Map<string, string>();
  const refunded = journal.ok ? journal.value.refunded(realm, orders) : new Set<string>();
  return {
    records: page.rows.map((row) => recordOf(row, claims, refunded)),
    page: page.page,
    pageSize: page.pageSize,
    totalRecords: page.totalRows,
    totalPages: page.totalPages,
    totalAmountFen: page.totalAmount,
    totalGiftFen: page.totalGift,
  };
}

/** A row as the renderer sees it: no full phone number or nickname. */
export function recordOf(
  row: VendorRecordRow,
  claims: ReadonlyMap<string, string>,
  refunded: ReadonlySet<string>,
): VendorRecord {
  return {
    kind: row.kind,
    recordId: row.recordId,
    orderNo: row.orderNo,
    userId: row.userId,
    nicknameMasked: maskNickname(row.nickname),
    phoneMasked: maskPhone(row.phone),
    cardId: row.cardId,
    cardNo: row.cardNo,
    cardTitle: row.cardTitle,
    amountFen: row.amount,
    giftFen: row.gift,
    promotion: row.promotion,
    channel: row.channel,
    shopName: row.shopName,
    note: row.note,
    at: row.atMs,
    operationId: claims.get(row.recordId) ?? null,
    refunded: row.orderNo !== null && refunded.has(row.orderNo),
  };
}
