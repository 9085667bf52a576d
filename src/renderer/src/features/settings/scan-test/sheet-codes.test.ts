import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'qrcode';
import { expect, it } from 'vitest';
import { prepareZXingModule, type WriteInputBarcodeFormat, writeBarcode } from 'zxing-wasm/writer';
import { classifyScan } from '#shared/codes/scanned-code.ts';
import { code128 } from './code128.ts';
import { SHEET_ROWS } from './sheet-codes.ts';
import { SHEET_SYMBOLS } from './sheet-symbols.ts';

const codes = SHEET_ROWS.flatMap((row) => row.codes);

it('names each code in its text, so that a scan tells which one it was', () => {
  for (const { kind, name, text, label } of codes) {
    if (kind === 'ean-13') expect(label).toMatchObject({ digits: text });
    else expect(text).toMatch(new RegExp(`^(GUITAI-TEST|GT)-${name}(-|$)`));
  }
  expect(new Set(codes.map(({ text }) => text)).size).toBe(codes.length);
  for (const { text } of codes) expect(classifyScan(text)).toEqual({ kind: 'candidate', text });
});

it('fits on paper: rows of at most 186 mm with 4 mm between, and modules that a printer can draw', () => {
  for (const row of SHEET_ROWS) {
    const widthMm = row.codes.reduce((sum, code) => sum + code.widthMm + 4, -4);
    expect(widthMm, row.title).toBeLessThanOrEqual(186);
  }
  for (const code of codes.filter(({ kind }) => kind === 'qr')) {
    const modules = create(code.text, { errorCorrectionLevel: code.level }).modules.size + 8;
    expect(code.widthMm / modules, code.name).toBeGreaterThan(0.2);
  }
});

it('writes barcodes as the standard does', () => {
  // ISO/IEC 15417: start B (104), A (33), the check value (104 + 33) mod 103 = 34, stop.
  expect(code128('A').join('')).toBe(['211214', '111323', '131123', '2331112'].join(''));
  for (const bars of codes.filter(({ kind }) => kind === 'code-128').map(({ text }) => code128(text))) {
    const modules = bars.reduce((sum, width) => sum + width, 0);
    expect((modules - 2) % 11).toBe(0);
  }
  expect(() => code128('会员')).toThrow(RangeError);
});

it('draws other symbols as the writer of zxing-wasm does', async () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } });
  const formats: Readonly<Record<string, WriteInputBarcodeFormat>> = {
    'micro-qr': 'MicroQRCode',
    'data-matrix': 'DataMatrix',
    'ean-13': 'EAN13',
  };
  const others = codes.filter(({ kind }) => kind in formats);
  expect(others.map(({ text }) => text).toSorted()).toEqual(Object.keys(SHEET_SYMBOLS).toSorted());
  for (const { kind, text } of others) {
    const { symbol } = await writeBarcode(text, {
      format: formats[kind] ?? 'QRCode',
      scale: 1,
      addQuietZones: false,
    });
    const { width, height, data } = symbol;
    const rows = Array.from({ length: kind === 'ean-13' ? 1 : height }, (_, row) =>
      [...data.subarray(row * width, (row + 1) * width)].map((value) => (value < 128 ? '#' : '.')).join(''),
    );
    expect(Object.entries<readonly string[]>(SHEET_SYMBOLS)).toContainEqual([text, rows]);
  }
});
