import { findStart, type Row } from './start-pattern.ts';

/** The part of the reader inside html5-qrcode that is mended; its types name only another part. */
type Zxing = {
  readonly Code128Reader: { findStartPattern: (row: Row) => Int32Array };
  readonly NotFoundException: new () => Error;
};

/**
 * html5-qrcode, with its Code 128 reader mended: that one finds a barcode only where it is the first dark thing in its
 * row, since it shortens its counters while it looks (zxing-js, `Code128Reader.findStartPattern`). Before a camera
 * there is always something else.
 */
export async function loadCodeReader() {
  const [library, zxing] = await Promise.all([
    import('html5-qrcode'),
    import('html5-qrcode/third_party/zxing-js.umd.js'),
  ]);
  mend(readerIn(zxing));
  return library;
}

/** A bundler may hand an old module over under `default`. */
function readerIn(module: object): Zxing {
  const inside: unknown = 'Code128Reader' in module ? module : Reflect.get(module, 'default');
  if (!isZxing(inside)) throw new Error('html5-qrcode has another reader inside');
  return inside;
}

const isZxing = (module: unknown): module is Zxing =>
  typeof module === 'object' && module !== null && 'Code128Reader' in module && 'NotFoundException' in module;

function mend({ Code128Reader, NotFoundException }: Zxing): void {
  Code128Reader.findStartPattern = (row) => {
    const start = findStart(row);
    if (start === undefined) throw new NotFoundException();
    return Int32Array.from(start);
  };
}
