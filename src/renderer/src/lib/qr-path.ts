/** The dark modules of a QR code as an SVG path, neighbours in a row joined into one bar. */
export function qrPath(size: number, isDark: (row: number, column: number) => boolean): string {
  const bars: string[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const start = column;
      while (column < size && isDark(row, column)) column++;
      if (column > start) bars.push(`M${start} ${row}h${column - start}v1h${start - column}z`);
    }
  }
  return bars.join('');
}
