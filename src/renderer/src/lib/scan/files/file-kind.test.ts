import fc from 'fast-check';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { fileKindOf } from './file-kind.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  );
const little = (value: number, count: number) =>
  Array.from({ length: count }, (_, at) => (value >> (8 * at)) & 255);

describe('a file is known by its beginning', () => {
  it('as the picture that it is, and how large', () => {
    const data = Buffer.alloc(64 * 48 * 4, 128);
    const asJpeg = Uint8Array.from(jpeg.encode({ width: 64, height: 48, data }, 80).data);
    const asPng = Uint8Array.from(PNG.sync.write(new PNG({ width: 64, height: 48 })));
    expect(fileKindOf(asJpeg)).toEqual({ kind: 'jpeg', pixels: 64 * 48 });
    expect(fileKindOf(asPng)).toEqual({ kind: 'png', pixels: 64 * 48 });
  });

  it.each([
    ['gif', bytes('GIF89a', little(640, 2), little(480, 2)), 640 * 480],
    ['bmp', bytes('BM', little(0, 12), little(40, 4), little(30, 4), little(-20, 4)), 600],
    ['webp', bytes('RIFF', little(0, 4), 'WEBPVP8X', little(0, 8), little(99, 3), little(49, 3)), 5_000],
    [
      'webp',
      bytes('RIFF', little(0, 4), 'WEBPVP8 ', little(0, 4), little(0, 6), little(100, 2), little(50, 2)),
      5_000,
    ],
    [
      'webp',
      bytes('RIFF', little(0, 4), 'WEBPVP8L', little(0, 4), [0x2f], little(99 | (49 << 14), 4)),
      5_000,
    ],
    ['avif', bytes([0, 0, 0, 28], 'ftypavif', little(0, 4), 'avifmif1'), null],
    ['avif', bytes([0, 0, 0, 28], 'ftypmif1', little(0, 4), 'mif1avif'), null],
  ])('%s', (kind, beginning, pixels) => {
    expect(fileKindOf(beginning)).toEqual({ kind, pixels });
  });

  it.each([
    ['pdf', bytes('%PDF-1.7')],
    ['pdf', bytes('\n\n%PDF-1.4')],
    ['heic', bytes([0, 0, 0, 24], 'ftypheic', little(0, 4), 'mif1heic')],
    ['tiff', bytes('II*\0')],
    ['svg', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['svg', bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a > b -->\n<svg>')],
    ['unknown', bytes('<html><svg>')],
    ['unknown', bytes('hello')],
    ['unknown', bytes()],
    ['unknown', bytes('\x89PNG\r\n\x1a\n')],
    ['unknown', bytes([0, 0, 0, 24], 'ftypisom')],
  ])('%s', (kind, beginning) => {
    expect(fileKindOf(beginning)).toEqual({ kind });
  });
});

it('any bytes are something', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (beginning) => {
      expect(fileKindOf(Uint8Array.from(beginning)).kind).toMatch(/\w/);
    }),
  );
});
