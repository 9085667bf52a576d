import { describe, expect, it } from 'vitest';
import { failed } from '#shared/contract/failure.ts';
import { fen } from '#shared/money.ts';
import { Secret } from '../secret.ts';
import type { Outcome, VendorRecordPage, VendorRecordRow } from '../vendors/vendor.ts';
import { readRecords } from './vendor-reads.ts';

const answer = { status: 200, body: '', vendorTimeMs: null, receivedAtMs: 0 };
const row = (recordId: number): VendorRecordRow => ({
  kind: 'spend',
  recordId: String(recordId),
  orderNo: null,
  userId: '7',
  nickname: '',
  phone: '13800001001',
  cardId: '3',
  cardNo: '1',
  cardTitle: '',
  amount: fen(1),
  gift: null,
  eventId: null,
  promotion: null,
  channel: 'shop',
  storeId: '3',
  shopName: '',
  note: '',
  atMs: null,
});

/** A vendor with a list of so many records, newest first, that may fail at one page. */
function listOf(total: number, failingPage = 0) {
  const asked: number[] = [];
  const vendor = {
    records: async (
      _token: Secret,
      _kind: string,
      { page, pageSize }: { readonly page: number; readonly pageSize: number },
    ): Promise<Outcome<VendorRecordPage>> => {
      asked.push(page);
      if (page === failingPage)
        return { kind: 'unclear', failure: failed('vendor.timeout').failure, answer: null };
      const ids = Array.from({ length: total }, (_, index) => total - index);
      const value = {
        rows: ids.slice((page - 1) * pageSize, page * pageSize).map(row),
        page,
        pageSize,
        totalRows: total,
        totalPages: Math.ceil(total / pageSize),
        totalAmount: null,
        totalGift: null,
      };
      return { kind: 'done', value, answer };
    },
  };
  return { vendor, asked };
}

const read = (list: ReturnType<typeof listOf>, maxPages?: number) =>
  readRecords(list.vendor, new Secret('t'), 'spend', '13800001001', maxPages);

describe('a member’s records', () => {
  it.each([
    [0, [1], 0, true],
    [50, [1], 50, true],
    [51, [1, 2], 51, true],
    [200, [1, 2, 3, 4], 200, true],
    [201, [1, 2, 3, 4], 200, false],
  ])('of %i are read in pages', async (total, pages, rows, complete) => {
    const list = listOf(total);
    const outcome = await read(list);
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(list.asked).toEqual(pages);
    expect(new Set(outcome.value.rows.map(({ recordId }) => recordId)).size).toBe(rows);
    expect(outcome.value.complete).toBe(complete);
  });

  it('are not read where one page is not', async () => {
    expect((await read(listOf(150, 3))).kind).toBe('unclear');
    expect((await read(listOf(150, 1))).kind).toBe('unclear');
  });

  it('may be only the newest page', async () => {
    const list = listOf(60);
    expect(await read(list, 1)).toMatchObject({ value: { complete: false } });
    expect(list.asked).toEqual([1]);
  });
});
