import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

describe('qrPath', () => {
  it('joins neighbours in a row into one bar', () => {
    const modules = ['##.', '..#', '###'];
    expect(qrPath(3, (row, column) => modules[row]?.[column] === '#')).toBe(
      'M0 0h2v1h-2zM2 1h1v1h-1zM0 2h3v1h-3z',
    );
  });

  it('covers exactly the dark modules of a real code', () => {
    const { modules } = create('7919121420122', { errorCorrectionLevel: 'M' });
    const isDark = (row: number, column: number) => modules.get(row, column) === 1;
    const covered = new Set<string>();
    for (const [, x, y, length] of qrPath(modules.size, isDark).matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      for (let step = 0; step < Number(length); step++) covered.add(`${y},${Number(x) + step}`);
    }
    const dark = new Set<string>();
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++)
        if (isDark(row, column)) dark.add(`${row},${column}`);
    }
    expect(covered).toEqual(dark);
  });
});
