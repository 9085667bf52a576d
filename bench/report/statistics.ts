/** What a row of a measurement says; all in milliseconds. */
export type Summary = {
  readonly count: number;
  readonly minMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly worstMs: number;
};

/** The nearest-rank percentiles: each is a value that was really measured. */
export function summarise(valuesMs: readonly number[]): Summary {
  if (valuesMs.length === 0) throw new Error('nothing was measured');
  const sorted = valuesMs.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return {
    count: sorted.length,
    minMs: at(0),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    worstMs: at(1),
  };
}
