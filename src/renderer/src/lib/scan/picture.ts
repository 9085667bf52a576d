import type { Result } from '#shared/contract/failure.ts';
import { failed, ok } from '#shared/contract/failure.ts';
import { BEGINNING_BYTES, type FileKind, fileKindOf } from './files/file-kind.ts';

/** The largest picture file that the counter takes in. */
const MAX_FILE_MB = 20;
export const MAX_FILE_BYTES = MAX_FILE_MB * 1024 * 1024;

/** Unpacked, a picture takes four bytes a pixel, whatever its file takes. The largest phones take 108 million. */
const MAX_MEGAPIXELS = 120;

/** A file as a picture, turned as its camera was held; or why it is none, in words that name its size. */
export async function readPicture(file: Blob): Promise<Result<ImageBitmap>> {
  const kind = await readFileKind(file);
  if (!kind.ok) return kind;
  const { value } = kind;
  if (value.kind === 'heic' || value.kind === 'svg' || value.kind === 'tiff') {
    return failed('image.format', { params: { format: value.kind.toUpperCase() } });
  }
  if (!('pixels' in value)) return failed('image.not-an-image');
  if ((value.pixels ?? 0) > MAX_MEGAPIXELS * 1e6) {
    const megapixels = Math.round((value.pixels ?? 0) / 1e6);
    return failed('image.too-many-pixels', { params: { megapixels, limit: MAX_MEGAPIXELS } });
  }
  try {
    return ok(await createImageBitmap(file));
  } catch {
    return failed('image.broken');
  }
}

/** What a file is, unless it is empty or too large to look into. */
export async function readFileKind(file: Blob): Promise<Result<FileKind>> {
  if (file.size === 0) return failed('image.empty');
  if (file.size > MAX_FILE_BYTES) {
    return failed('image.too-large', { params: { size: megabytes(file.size), limitMb: MAX_FILE_MB } });
  }
  try {
    return ok(fileKindOf(new Uint8Array(await file.slice(0, BEGINNING_BYTES).arrayBuffer())));
  } catch {
    // A folder, or a file that was taken away meanwhile.
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
