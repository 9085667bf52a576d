import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG tile of 160 x 160 pixels: a mirrored pattern in one colour on a pale ground, made from a number, so that
 * members without a photograph still look different. Uses indexed colour, about 300 bytes each.
 */
export function tile(value: number): Uint8Array {
  const blank = Buffer.alloc(1 + SIZE);
  const bands = [0, 1, 2, 3, 4].map((row) => bandOf(value, row));
  const rows = Array.from({ length: SIZE }, (_, y) => bands[cellAt(y)] ?? blank);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...GROUND, ...colourOf(value)])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const CELL = 20;
const MARGIN = 30;
const SIZE = 2 * MARGIN + 5 * CELL;
const GROUND = [240, 242, 246] as const;

/** One line of pixels through a row of cells, with the filter byte that PNG wants before it. */
function bandOf(value: number, row: number): Buffer {
  const line = Buffer.alloc(1 + SIZE);
  for (let column = 0; column < 5; column += 1) {
    const from = 1 + MARGIN + column * CELL;
    if (isFilled(value, column, row)) line.fill(1, from, from + CELL);
  }
  return line;
}

function cellAt(pixel: number): number {
  return Math.floor((pixel - MARGIN) / CELL);
}

function isFilled(value: number, column: number, row: number): boolean {
  const mirrored = Math.min(column, 4 - column);
  const bits = Math.imul(value + 7, 2_654_435_761) >>> 7;
  return ((bits >>> (mirrored * 5 + row)) & 1) === 1 || (mirrored === 2 && row === 2);
}

function colourOf(value: number): readonly [number, number, number] {
  const hue = (value * 47) % 360;
  const channel = (shift: number): number => {
    const k = (shift + hue / 30) % 12;
    return Math.round(255 * (0.45 - 0.25 * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
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
