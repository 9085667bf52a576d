import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, MAX_FILE_BYTES, megabytes, readPicture } from './picture.ts';

describe('a picture file', () => {
  it('of 40 MB is refused with its size and the limit', async () => {
    const file = new Blob([new Uint8Array(40 * 1024 * 1024)], { type: 'image/jpeg' });
    expect(await readPicture(file)).toMatchObject({
      ok: false,
      failure: { code: 'image.too-large', params: { size: '40 MB', limitMb: 20 } },
    });
  });

  it.each(['text/plain', 'application/pdf', 'video/mp4'])('of type %s is refused', async (type) => {
    const refusal = await readPicture(new Blob(['not a picture'], { type }));
    expect(refusal).toMatchObject({ ok: false, failure: { code: 'image.not-an-image' } });
  });

  it.each([
    ['nothing in it', new Blob([]), 'image.empty'],
    ['a drawing', new Blob(['<svg></svg>'], { type: 'image/png' }), 'image.format'],
    ['a photograph of a kind that browsers cannot read', heic(), 'image.format'],
    ['more pixels than can be unpacked', png(20_000, 20_000), 'image.too-many-pixels'],
    ['a picture cut off', png(20, 20), 'image.broken'],
  ])('with %s is refused', async (_, file, code) => {
    expect(await readPicture(file)).toMatchObject({ ok: false, failure: { code } });
  });

  it('never shows a size over the limit as the limit itself', () => {
    expect(megabytes(MAX_FILE_BYTES + 1)).toBe('20.1 MB');
  });
});

it('is fitted into the longest side, never enlarged, and keeps its shape', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = fitted(width, height, 1_600);
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(1_600);
      expect(size.width).toBeLessThanOrEqual(width);
      expect(Math.abs(size.width * height - size.height * width)).toBeLessThanOrEqual(
        Math.max(width, height),
      );
    }),
  );
});

function heic(): Blob {
  return new Blob([Uint8Array.from([0, 0, 0, 24]), 'ftypheic\0\0\0\0mif1heic'], { type: 'image/heic' });
}

/** Only the beginning of one. */
function png(width: number, height: number): Blob {
  const head = new DataView(new ArrayBuffer(24));
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].forEach((byte, at) => {
    head.setUint8(at, byte);
  });
  head.setUint32(16, width);
  head.setUint32(20, height);
  return new Blob([head], { type: 'image/png' });
}
