import type { Result } from '#shared/contract/failure.ts';
import { failed, ok } from '#shared/contract/failure.ts';

/** The largest picture file that the counter takes in. */
const MAX_FILE_MB = 20;
export const MAX_FILE_BYTES = MAX_FILE_MB * 1024 * 1024;

/** A file as a picture, or why it is none, in words that name its size. */
export async function readPicture(file: Blob): Promise<Result<ImageBitmap>> {
  if (file.size > MAX_FILE_BYTES) {
    return failed('image.too-large', { params: { size: megabytes(file.size), limitMb: MAX_FILE_MB } });
  }
  if (file.type !== '' && !file.type.startsWith('image/')) return failed('image.not-an-image');
  try {
    return ok(await createImageBitmap(file));
  } catch {
    return failed('image.not-an-image');
  }
}

/** `41943040` as `40 MB`, `22334455` as `21.3 MB`. */
export function megabytes(bytes: number): string {
  const tenths = Math.ceil((bytes * 10) / (1024 * 1024));
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} MB`;
}

/** The size that fits a picture's longer side into `longestPx`; never larger than it is. */
export function fitted(width: number, height: number, longestPx: number) {
  const scale = Math.min(1, longestPx / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Draws a picture onto a white canvas: JPEG knows no transparency, and a code needs its light ground. */
export function drawn(
  picture: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(picture, 0, 0, size.width, size.height);
  return canvas;
}

export async function asJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))),
      'image/jpeg',
      quality,
    );
  });
}
