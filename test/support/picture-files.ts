import { crc32, deflateSync } from 'node:zlib';
import QRCode from 'qrcode';

/** `GUITAI-AVIF` as a QR code; no encoder for this format runs in the browser or in Node. */
export const AVIF_TEXT = 'GUITAI-AVIF';
export const AVIF_CODE = Buffer.from(
  `AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBp
dG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAANEAAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBj
bwAAABRpc3BlAAAAAAAAAHQAAAB0AAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgSAAAAAAABNjb2xybmNseAABAA0ABoAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAA
ANltZGF0EgAKCTgZufPlAQ0GkDLBAUZgAAAQEPkMSiUE9GE48HzSoZceJg8yWUSvqqXEiS/Scjoes8DVfqAG2DczU63hepXwzFqHYjeLpyXt/7vkaXVBZaR+644X
OGPz9Hnqt11vH/mTHHlaS/SYCjaBNCXbHTY1QikvD84cQSGLQUCV/nY/e5YZQ/K4Q0YzH58DTPx+vg3YL25qB08F49HOkCrguPJVIuM8ux/XGm1KZu4BBWPjA1Jy
pf+ula8RTlUjUYt475p5s2Cp3Bt15QPNOeSrFaA=`,
  'base64',
);

const QUIET_MODULES = 4;

/** A picture of two colours: whether it is dark at a point. */
type Drawing = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isDark: (x: number, y: number) => boolean;
};

/** A QR code that fills the picture, or stands with its upper left corner at `leftPx`, `topPx` in a larger one. */
export function qrDrawing(text: string, modulePx: number, around?: Surroundings): Drawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const sidePx = (modules.size + 2 * QUIET_MODULES) * modulePx;
  const { widthPx, heightPx, leftPx, topPx } = around ?? {
    widthPx: sidePx,
    heightPx: sidePx,
    leftPx: 0,
    topPx: 0,
  };
  const moduleAt = (px: number) => Math.floor(px / modulePx) - QUIET_MODULES;
  return {
    widthPx,
    heightPx,
    isDark: (x, y) => {
      const [column, row] = [moduleAt(x - leftPx), moduleAt(y - topPx)];
      const inside = column >= 0 && row >= 0 && column < modules.size && row < modules.size;
      return inside && modules.get(row, column) === 1;
    },
  };
}

type Surroundings = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly leftPx: number;
  readonly topPx: number;
};

/** One bit a pixel (PNG, third edition, 11.2.1): tens of millions of them stay a small file. */
export function monochromePng({ widthPx, heightPx, isDark }: Drawing): Buffer {
  const rowBytes = 1 + Math.ceil(widthPx / 8);
  const rows = Buffer.alloc(rowBytes * heightPx, 0xff);
  for (let y = 0; y < heightPx; y += 1) {
    rows[y * rowBytes] = 0;
    for (let x = 0; x < widthPx; x += 1) {
      if (!isDark(x, y)) continue;
      const at = y * rowBytes + 1 + (x >> 3);
      rows[at] = (rows[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(widthPx, 0);
  head.writeUInt32BE(heightPx, 4);
  head[8] = 1;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** GIF89a without compression: every pixel is a code of its own, and the table is cleared before it grows. */
export function gif({ widthPx, heightPx, isDark }: Drawing): Buffer {
  const codes: number[] = [];
  for (let at = 0; at < widthPx * heightPx; at += 1) {
    if (at % CLEARED_EVERY === 0) codes.push(CLEAR);
    codes.push(isDark(at % widthPx, Math.floor(at / widthPx)) ? 0 : 1);
  }
  const data = packed([...codes, END]);
  const size = (value: number) => [value & 255, value >> 8];
  const blocks = Array.from({ length: Math.ceil(data.length / 255) }, (_, at) => {
    const block = data.subarray(at * 255, (at + 1) * 255);
    return Buffer.concat([Buffer.from([block.length]), block]);
  });
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Buffer.from([...size(widthPx), ...size(heightPx), 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    Buffer.from([0x2c, 0, 0, 0, 0, ...size(widthPx), ...size(heightPx), 0, 2]),
    ...blocks,
    Buffer.from([0, 0x3b]),
  ]);
}

/** Codes are three bits wide while fewer than eight are known; two are added by the first two pixels. */
const CLEAR = 4;
const END = 5;
const CLEARED_EVERY = 2;
const CODE_BITS = 3;

function packed(codes: readonly number[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil((codes.length * CODE_BITS) / 8));
  for (const [at, code] of codes.entries()) {
    for (let bit = 0; bit < CODE_BITS; bit += 1) {
      const place = at * CODE_BITS + bit;
      if ((code >> bit) & 1) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
    }
  }
  return bytes;
}

/** The same JPEG as from a camera that was held otherwise (Exif 2.32, 4.6.4: orientation is tag 0x0112). */
export function turnedByExif(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from('\xff\xe1\0\0Exif\0\0', 'latin1');
  head.writeUInt16BE(head.length - 2 + tiff.length, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, tiff, jpeg.subarray(2)]);
}
