/**
 * What a file is, from its first bytes: names and media types are often wrong. `svg`, `heic` and `tiff` are known so
 * that they can be named; they are not opened.
 */
export type FileKind =
  | { readonly kind: 'pdf' | 'svg' | 'heic' | 'tiff' | 'unknown' }
  | {
      readonly kind: 'jpeg' | 'png' | 'gif' | 'bmp' | 'webp' | 'avif';
      /** Where the beginning says it; a picture may be too large to be unpacked at all. */
      readonly pixels: number | null;
    };

/** Behind the camera's own notes and colour profile; enough for all but a few JPEGs. */
export const BEGINNING_BYTES = 512 * 1024;

export function fileKindOf(beginning: Uint8Array<ArrayBuffer>): FileKind {
  const view = new DataView(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  const text = (from: number, to: number) => String.fromCharCode(...beginning.subarray(from, to));
  try {
    return binaryKind(view, text) ?? (isSvg(beginning) ? { kind: 'svg' } : { kind: 'unknown' });
  } catch (error) {
    // The file ends within its own beginning.
    if (error instanceof RangeError) return { kind: 'unknown' };
    throw error;
  }
}

type Text = (from: number, to: number) => string;

function binaryKind(view: DataView, text: Text): FileKind | null {
  if (text(0, 3) === '\xff\xd8\xff') return { kind: 'jpeg', pixels: pixelsOfJpeg(view) };
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') {
    return { kind: 'png', pixels: view.getUint32(16) * view.getUint32(20) };
  }
  if (text(0, 4) === 'GIF8')
    return { kind: 'gif', pixels: view.getUint16(6, true) * view.getUint16(8, true) };
  if (text(0, 2) === 'BM' && view.getUint32(14, true) >= 40) {
    return { kind: 'bmp', pixels: Math.abs(view.getInt32(18, true) * view.getInt32(22, true)) };
  }
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP')
    return { kind: 'webp', pixels: pixelsOfWebp(view, text) };
  if (text(4, 8) === 'ftyp') return kindOfBoxes(text(8, Math.min(64, view.getUint32(0))));
  if (text(0, 4) === 'II*\0' || text(0, 4) === 'MM\0*') return { kind: 'tiff' };
  // PDF 32000-1, 7.5.2 wants it first; readers take it anywhere in the first kilobyte.
  return text(0, 1024).includes('%PDF-') ? { kind: 'pdf' } : null;
}

/** ISO/IEC 14496-12: the brand, and those that the file is compatible with. */
function kindOfBoxes(brands: string): FileKind {
  if (/avi[fs]/.test(brands)) return { kind: 'avif', pixels: null };
  return { kind: /hei[cxms]|hev[cx]|mif1|msf1/.test(brands) ? 'heic' : 'unknown' };
}

/** The frame's header (SOF) is somewhere among the segments. */
function pixelsOfJpeg(view: DataView): number | null {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function pixelsOfWebp(view: DataView, text: Text): number | null {
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  const sort = text(12, 16);
  if (sort === 'VP8X') return (uint24(24) + 1) * (uint24(27) + 1);
  if (sort === 'VP8 ') return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
  if (sort !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1);
}

const isSvg = (beginning: Uint8Array<ArrayBuffer>): boolean =>
  /^(<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>|\s)*<svg[\s/>]/i.test(
    new TextDecoder().decode(beginning.subarray(0, 4_096)),
  );
