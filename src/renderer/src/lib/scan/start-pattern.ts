/** A row of a picture in black and white, as the reader inside html5-qrcode has it: true is black. */
export type Row = {
  readonly getSize: () => number;
  readonly get: (at: number) => boolean;
  /** Whether all from `start` to before `end` have the colour. */
  readonly isRange: (start: number, end: number, black: boolean) => boolean;
};

/** Where the first symbol of a Code 128 barcode begins and ends, and which of the three it is (103 to 105). */
export type StartPattern = readonly [from: number, until: number, symbol: number];

/** The widths of start A, B and C in modules, a bar first (ISO/IEC 15417). */
const STARTS = [
  { symbol: 103, widths: [2, 1, 1, 4, 1, 2] },
  { symbol: 104, widths: [2, 1, 1, 2, 1, 4] },
  { symbol: 105, widths: [2, 1, 1, 2, 3, 2] },
] as const;
const MODULES = 11;
/** How far the widths may be off in all, as a part of the symbol; the three differ by more than twice as much. */
const MOST_OFF = 0.16;

/**
 * The first start symbol in the row that has white before it, half as wide as itself. Whatever else is dark on the way
 * to it, a table, a hand, a printed logo, is passed over. Undefined where there is none. Pure.
 */
export function findStart(row: Row): StartPattern | undefined {
  const edges = edgesOf(row);
  for (let first = 0; first + 6 < edges.length; first += 1) {
    const from = edges[first] ?? 0;
    const until = edges[first + 6] ?? 0;
    if (!row.get(from)) continue;
    const symbol = symbolOf(edges.slice(first, first + 7), until - from);
    const quiet = Math.max(0, Math.floor(from - (until - from) / 2));
    if (symbol !== undefined && row.isRange(quiet, from, false)) return [from, until, symbol];
  }
  return undefined;
}

/** Where the colour changes, the beginning and the end of the row included. */
function edgesOf(row: Row): readonly number[] {
  const size = row.getSize();
  const edges = [0];
  for (let at = 1; at < size; at += 1) if (row.get(at) !== row.get(at - 1)) edges.push(at);
  return [...edges, size];
}

function symbolOf(edges: readonly number[], width: number): number | undefined {
  const offs = STARTS.map(({ symbol, widths }) => {
    const off = widths.reduce((sum, modules, index) => {
      const seen = (edges[index + 1] ?? 0) - (edges[index] ?? 0);
      return sum + Math.abs(seen - (modules * width) / MODULES);
    }, 0);
    return { symbol, off: off / width };
  });
  const [best] = offs.toSorted((one, other) => one.off - other.off);
  return best !== undefined && best.off <= MOST_OFF ? best.symbol : undefined;
}
