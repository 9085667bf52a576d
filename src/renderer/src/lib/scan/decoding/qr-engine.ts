import { decodeQR } from 'qr/decode.js';
import type { Luma } from './luma.ts';
import type { Point, Sighting } from './sighting.ts';

const TIME_LIMIT_MS = 60;

/** The second engine: it finds and samples codes in another way, so it fails on other pictures. QR codes only. */
export function readWithQr({ width, height, data }: Luma): readonly Sighting[] {
  let corners: readonly Point[] = [];
  try {
    const text = decodeQR(
      { width, height, data: threeBytes(data) },
      {
        format: 'RGB',
        timeLimit: TIME_LIMIT_MS,
        effort: 4,
        textDecoder: strictly,
        pointsOnDetect: ({ bounds }) => {
          corners = bounds.map(({ x, y }) => ({ x, y }));
        },
      },
    );
    return text === '' ? [] : [{ text, format: 'QRCode', corners, marginLeft: null }];
  } catch {
    return [];
  }
}

/** It would guess at other character sets and be wrong; what is not UTF-8 is left unread. */
const strictly = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function threeBytes(data: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(data.length * 3);
  for (let at = 0; at < data.length; at += 1) pixels.fill(data[at] ?? 0, at * 3, at * 3 + 3);
  return pixels;
}
