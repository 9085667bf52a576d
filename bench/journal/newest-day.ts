import type { Journal } from '#core/journal/journal.ts';
import { type DayReportParts, dayReport } from '#core/operations/day-report.ts';
import { Secret } from '#core/secret.ts';
import type { VendorRecordRow } from '#core/vendors/vendor.ts';
import { ok } from '#shared/contract/failure.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import { fen } from '#shared/money.ts';
import { draft, TEST_REALM } from '../../test/support/journal-draft.ts';
import { OPERATION_EVERY_MS, recordIdOf } from './big-journal.ts';

/** A busy day: so many operations. */
const OPERATIONS = 1_440;

/** The report over the newest day, with a vendor that lists what the journal claims, at once and page by page. */
export async function reportNewestDay(journal: Journal, operations: number): Promise<number> {
  const numbers = Array.from({ length: OPERATIONS }, (_, index) => operations - OPERATIONS + index);
  const rows = numbers.map(rowOf);
  const until = Date.now();
  const report = await dayReport(partsFor(journal, rows), {
    from: until - OPERATIONS * OPERATION_EVERY_MS,
    until,
  });
  if (!report.ok) throw new Error(`no report: ${report.failure.code}`);
  return report.value.operations;
}

const answer = { status: 200, body: '', vendorTimeMs: null, receivedAtMs: 0 };

function partsFor(journal: Journal, rows: readonly VendorRecordRow[]): DayReportParts {
  const records = (
    _token: Secret,
    kind: RecordKind,
    { page, pageSize }: { page: number; pageSize: number },
  ) => {
    const all = kind === 'top-up' ? rows : [];
    const value = {
      rows: all.slice((page - 1) * pageSize, page * pageSize),
      page,
      pageSize,
      totalRows: all.length,
      totalPages: Math.ceil(all.length / pageSize),
      totalAmount: null,
      totalGift: null,
    };
    return Promise.resolve({ kind: 'done', value, answer } as const);
  };
  return {
    journal,
    realm: TEST_REALM,
    observe: (outcome) => outcome,
    vendor: { records },
    reader: () => ok({ token: new Secret('bench'), storeIds: ['3'] }),
  };
}

const { nickname, phone, cardId, cardTitle, shopId, shopName } = draft();

const rowOf = (number: number): VendorRecordRow => ({
  kind: 'top-up',
  recordId: recordIdOf(number),
  orderNo: `7100${number}`,
  userId: '7',
  nickname,
  phone,
  cardId,
  cardNo: '79',
  cardTitle,
  amount: fen(100),
  gift: fen(0),
  eventId: null,
  promotion: null,
  channel: 'shop',
  storeId: shopId,
  shopName,
  note: '',
  atMs: null,
});
