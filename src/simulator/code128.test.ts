import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { code128 } from './code128.ts';

/** The reader inside html5-qrcode; its types name only a part of it. */
type Zxing = {
  readonly RGBLuminanceSource: new (pixels: Uint8ClampedArray, width: number, height: number) => object;
  readonly HybridBinarizer: new (source: object) => object;
  readonly BinaryBitmap: new (binarizer: object) => object;
  readonly Code128Reader: new () => {
    readonly decode: (bitmap: object) => { readonly getText: () => string };
  };
};
const zxing: Zxing = createRequire(import.meta.url)('html5-qrcode/third_party/zxing-js.umd.js');

/** What an independent reader sees in a picture of the bars. */
function readBack(text: string): string {
  const [module, quiet, height] = [3, 30, 40];
  const line: number[] = Array(quiet).fill(255);
  for (const [index, width] of code128(text).entries())
    line.push(...Array(width * module).fill(index % 2 === 0 ? 0 : 255));
  line.push(...Array(quiet).fill(255));
  const pixels = new Uint8ClampedArray(line.length * height);
  for (let y = 0; y < height; y += 1) pixels.set(line, y * line.length);
  const { BinaryBitmap, Code128Reader, HybridBinarizer, RGBLuminanceSource } = zxing;
  const source = new RGBLuminanceSource(pixels, line.length, height);
  return new Code128Reader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
}

describe('code128', () => {
  it.each(['89860012345678901234', '8742001', '00874211', '12345', 'SIM-8742 a~z', '123', '0'])(
    'is read back: %s',
    (text) => {
      expect(readBack(text)).toBe(text);
    },
  );

  it('has the widths and the check symbol of the standard', () => {
    // Start C, 12, 34, check (105 + 1*12 + 2*34) % 103 = 82, stop.
    expect(code128('1234').join('')).toBe(`211232${'112232'}${'131123'}${'121241'}2331112`);
  });

  it('writes twenty digits in 145 modules', () => {
    expect(code128('89860012345678901234').reduce((sum, width) => sum + width, 0)).toBe(145);
  });

  it.each(['', 'ä', '卡'])('refuses %j', (text) => {
    expect(() => code128(text)).toThrow(RangeError);
  });
});
