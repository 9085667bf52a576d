import { describe, expect, it } from 'vitest';
import { type DayReport, dayReportSchema } from '#shared/contract/reconciliation.ts';
import { dayOutcome, recordsRead } from './day-outcome.ts';

const report = (change: Partial<DayReport> = {}): DayReport =>
  dayReportSchema.parse({
    from: 0,
    until: 1,
    unclaimed: [],
    unmatched: [],
    totals: [
      { kind: 'top-up', records: 2, amountFen: 200, claimed: 2, claimedFen: 200 },
      { kind: 'spend', records: 3, amountFen: 300, claimed: 3, claimedFen: 300 },
    ],
    operations: 5,
    complete: true,
    ...change,
  });
const record = {
  kind: 'spend',
  recordId: '1',
  orderNo: '1',
  userId: '1',
  nicknameMasked: '练*',
  phoneMasked: '138****1001',
  cardId: '1',
  cardNo: '1',
  cardTitle: '储值卡',
  amountFen: 100,
  giftFen: null,
  promotion: null,
  channel: 'shop',
  shopName: '练习店',
  note: '',
  at: 0,
  operationId: null,
  refunded: false,
};

describe('the outcome of a day', () => {
  it('is matched where each record and each operation has its other half', () => {
    expect(dayOutcome(report())).toBe('matched');
    expect(recordsRead(report())).toBe(5);
  });

  it('is open as soon as one record is nobody’s', () => {
    expect(dayOutcome(report(dayReportSchema.partial().parse({ unclaimed: [record] })))).toBe('open');
  });

  it('is nothing only where no record was read and nothing was sent', () => {
    const empty = dayReportSchema.partial().parse({ totals: [], operations: 0 });
    expect(dayOutcome(report(empty))).toBe('nothing');
    expect(dayOutcome(report({ ...empty, operations: 1 }))).toBe('matched');
  });

  it('is never called matched or nothing where a list was not read to its end', () => {
    expect(dayOutcome(report({ complete: false }))).toBe('incomplete');
    expect(dayOutcome(report({ complete: false, totals: [], operations: 0 }))).toBe('incomplete');
  });
});
