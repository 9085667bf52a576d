/** One look of the decoder at a frame. */
export type Look = { readonly atMs: number; readonly tookMs: number };

/** What the looks of the last second amount to. */
export type Figures = { readonly rate: number; readonly medianMs: number; readonly slowestMs: number };

const WINDOW_MS = 1_000;

/** Only looks of the last second count, so that a change is seen at once. */
export const recent = (looks: readonly Look[], nowMs: number): readonly Look[] =>
  looks.filter(({ atMs }) => nowMs - atMs < WINDOW_MS);

export function figuresOf(looks: readonly Look[]): Figures | null {
  const took = looks.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  const median = took[Math.floor((took.length - 1) / 2)];
  const slowest = took.at(-1);
  if (median === undefined || slowest === undefined) return null;
  return { rate: took.length, medianMs: Math.round(median), slowestMs: Math.round(slowest) };
}
