import type { Summary } from './statistics.ts';

/** One line of a measurement's table. */
export type Row = {
  readonly name: string;
  readonly summary: Summary;
  /** The row that this one is compared with, by name. */
  readonly comparedWith?: string;
};

/** A table for people: milliseconds, and how often slower than the row compared with. */
export function printTable(title: string, rows: readonly Row[]): void {
  const lines = [HEADINGS, ...rows.map((row) => cells(row, rows))];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? ''))));
  process.stdout.write(`\n${title}\n`);
  for (const line of lines) {
    const text = line.map((cell, column) => pad(cell, widths[column] ?? 0, column > 0)).join('  ');
    process.stdout.write(`  ${text.trimEnd()}\n`);
  }
}

const HEADINGS = ['', 'n', 'min', 'p50', 'p95', 'p99', 'worst', 'p50 ratio'];

function cells({ name, summary, comparedWith }: Row, rows: readonly Row[]): string[] {
  const peer = rows.find((row) => row.name === comparedWith);
  const { count, minMs, p50Ms, p95Ms, p99Ms, worstMs } = summary;
  const times = [minMs, p50Ms, p95Ms, p99Ms, worstMs].map((ms) => ms.toFixed(ms < 100 ? 1 : 0));
  return [name, String(count), ...times, peer ? `${(p50Ms / peer.summary.p50Ms).toFixed(2)} x` : ''];
}

/** Chinese characters take two columns of a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
}

function pad(text: string, columns: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, columns - width(text)));
  return right ? space + text : text + space;
}
