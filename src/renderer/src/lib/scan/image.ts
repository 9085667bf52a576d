import { failed, ok, type Result } from '#shared/contract/failure.ts';
import { type CodeKind, formatsOf } from './code-kinds.ts';
import { loadCodeReader } from './code-reader.ts';
import { asJpeg, drawn, fitted, readPicture } from './picture.ts';

/** Longest sides that are tried in turn: a large code is read small, a small one in a large picture read large. */
const LONGEST_PX = [1_600, 900, 480] as const;

/** The text of the code in a picture file (chosen, dropped or pasted). */
export async function readCodeInImage(
  file: Blob,
  codes: readonly CodeKind[] = ['qr'],
): Promise<Result<string>> {
  const picture = await readPicture(file);
  if (!picture.ok) return picture;
  try {
    for (const longestPx of LONGEST_PX) {
      const text = await codeAt(picture.value, longestPx, codes);
      if (text) return ok(text);
    }
    return failed('image.no-code');
  } finally {
    picture.value.close();
  }
}

async function codeAt(
  picture: ImageBitmap,
  longestPx: number,
  codes: readonly CodeKind[],
): Promise<string | undefined> {
  const canvas = drawn(picture, fitted(picture.width, picture.height, longestPx));
  return decode(new File([await asJpeg(canvas, 0.95)], 'code.jpg', { type: 'image/jpeg' }), codes);
}

/** html5-qrcode reads files only through an element of the page. */
async function decode(file: File, codes: readonly CodeKind[]): Promise<string | undefined> {
  const { Html5Qrcode } = await loadCodeReader();
  const element = document.createElement('div');
  element.id = 'image-stage';
  element.hidden = true;
  document.body.append(element);
  try {
    const scanner = new Html5Qrcode(element.id, {
      verbose: false,
      formatsToSupport: await formatsOf(codes),
    });
    return await scanner.scanFile(file, false);
  } catch {
    return undefined;
  } finally {
    element.remove();
  }
}

/** The first picture among what was dropped or pasted. */
export function fileIn(data: DataTransfer | null): File | undefined {
  return [...(data?.files ?? [])][0];
}
