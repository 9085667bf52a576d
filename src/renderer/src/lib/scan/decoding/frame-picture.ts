import { type Luma, lumaOf } from './luma.ts';
import type { Picture } from './rung-reader.ts';
import type { Channel } from './rungs.ts';

/** Formats whose first plane is brightness, one byte a pixel. */
const LUMA_FIRST = new Set(['I420', 'I420A', 'I422', 'I444', 'NV12']);

/**
 * A frame as the cascade takes it. A camera's frame carries its brightness ready made; colours are drawn out of it
 * only when a rung asks for them, because that costs more than the first look.
 */
export async function pictureOf(frame: VideoFrame | ImageBitmap): Promise<Picture> {
  const { width, height } = sizeOf(frame);
  const plane = frame instanceof ImageBitmap ? null : await brightnessPlane(frame);
  const known = new Map<Channel, Luma>(plane ? [['luma', plane]] : []);
  let drawn: ImageData | undefined;
  const pixels = () => {
    drawn ??= drawnPixels(frame, width, height);
    return drawn;
  };
  return {
    width,
    height,
    channel: (channel) => {
      const made = known.get(channel);
      if (made) return made;
      const rgba = pixels().data;
      const luma = channel === 'luma' ? lumaOf(rgba, width, height) : extremeOf(rgba, width, height, channel);
      known.set(channel, luma);
      return luma;
    },
    pixels: () => (plane ? null : pixels()),
  };
}

function sizeOf(frame: VideoFrame | ImageBitmap) {
  return frame instanceof ImageBitmap
    ? { width: frame.width, height: frame.height }
    : { width: frame.displayWidth, height: frame.displayHeight };
}

async function brightnessPlane(frame: VideoFrame): Promise<Luma | null> {
  const rect = frame.visibleRect;
  if (!rect || !LUMA_FIRST.has(String(frame.format))) return null;
  if (rect.width !== frame.displayWidth || rect.height !== frame.displayHeight) return null;
  const bytes = new Uint8Array(frame.allocationSize());
  const [plane] = await frame.copyTo(bytes);
  if (!plane) return null;
  const { width, height } = rect;
  if (plane.stride === width) {
    return { width, height, data: bytes.subarray(plane.offset, plane.offset + width * height) };
  }
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = plane.offset + y * plane.stride;
    data.set(bytes.subarray(from, from + width), y * width);
  }
  return { width, height, data };
}

let canvas: OffscreenCanvas | undefined;

/** On white: a picture may be transparent, and a code needs its light ground. */
function drawnPixels(frame: VideoFrame | ImageBitmap, width: number, height: number): ImageData {
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(frame, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

function extremeOf(rgba: Uint8ClampedArray, width: number, height: number, which: Channel): Luma {
  const darkest = which === 'darkest';
  const data = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < data.length; at += 1, from += 4) {
    const [red, green, blue] = [rgba[from] ?? 0, rgba[from + 1] ?? 0, rgba[from + 2] ?? 0];
    data[at] = darkest ? Math.min(red, green, blue) : Math.max(red, green, blue);
  }
  return { width, height, data };
}
