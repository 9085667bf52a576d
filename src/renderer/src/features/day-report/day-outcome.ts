import type { DayReport } from '#shared/contract/reconciliation.ts';

/**
 * What a day's comparison says in one word. `incomplete` goes before everything else: what was not read cannot be
 * called matched, and `nothing` is said only of lists that were read to their end.
 */
export type DayOutcome = 'matched' | 'nothing' | 'open' | 'incomplete';

export function dayOutcome(report: DayReport): DayOutcome {
  if (!report.complete) return 'incomplete';
  if (report.unclaimed.length + report.unmatched.length > 0) return 'open';
  return recordsRead(report) + report.operations === 0 ? 'nothing' : 'matched';
}

/** Records of the vendor that were read, of all kinds. */
export function recordsRead({ totals }: DayReport): number {
  return totals.reduce((sum, { records }) => sum + records, 0);
}
