import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [number, number, number];

/** A PNG in indexed colour from its lines, each of which holds one index into `colours` for every pixel. */
export function indexedPng(colours: readonly Colour[], lines: readonly Uint8Array[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(lines[0]?.length ?? 0, 0);
  header.writeUInt32BE(lines.length, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(Buffer.concat(lines.flatMap((line) => [NO_FILTER, line])))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Stands before each line. */
const NO_FILTER = Buffer.alloc(1);

/** A colour that goes with a number; `lightness` from 0 to 1. */
export function colourOf(value: number, lightness: number): Colour {
  const hue = (value * 47) % 360;
  const strength = Math.min(lightness, 1 - lightness) * 0.56;
  const channel = (shift: number): number => {
    const k = (shift + hue / 30) % 12;
    return Math.round(255 * (lightness - strength * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
