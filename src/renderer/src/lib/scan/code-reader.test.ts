import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { loadCodeReader } from './code-reader.ts';

/** What the mended reader needs of the one inside html5-qrcode. */
type Zxing = {
  readonly RGBLuminanceSource: new (pixels: Uint8ClampedArray, width: number, height: number) => object;
  readonly HybridBinarizer: new (source: object) => object;
  readonly BinaryBitmap: new (binarizer: object) => object;
  readonly Code128Reader: new () => {
    readonly decode: (bitmap: object) => { readonly getText: () => string };
  };
};

/** `1234` in set C: start, 12, 34, check, stop. */
const BARS = `211232${'112232'}${'131123'}${'121241'}2331112`;

/** A label with the barcode on something dark. */
function picture(): Uint8ClampedArray {
  const line = Array<number>(120).fill(40);
  line.push(...Array<number>(48).fill(250));
  for (const [index, width] of [...BARS].entries()) {
    line.push(...Array<number>(Number(width) * 4).fill(index % 2 === 0 ? 20 : 250));
  }
  line.push(...Array<number>(48).fill(250), ...Array<number>(120).fill(40));
  return Uint8ClampedArray.from(Array.from({ length: 40 }, () => line).flat());
}

const { RGBLuminanceSource, HybridBinarizer, BinaryBitmap, Code128Reader }: Zxing = createRequire(
  import.meta.url,
)('html5-qrcode/third_party/zxing-js.umd.js');

function read(): string {
  const pixels = picture();
  const source = new RGBLuminanceSource(pixels, pixels.length / 40, 40);
  return new Code128Reader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
}

it('reads a barcode on a dark counter, which the reader as it comes does not', async () => {
  expect(read).toThrow();
  await loadCodeReader();
  expect(read()).toBe('1234');
});
