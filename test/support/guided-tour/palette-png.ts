import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** A screenshot with at most 256 colours, a third of the size: screens are mostly flat. Transparency is dropped. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const palette = commonColours(data);
  const rows = Buffer.alloc((width + 1) * height);
  const nearest = nearestIn(palette);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      rows[y * (width + 1) + 1 + x] = nearest(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Colour = readonly [red: number, green: number, blue: number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MAX_COLOURS = 256;

/** The most frequent exact colours first, so that flat areas keep theirs; then the most frequent of each region. */
function commonColours(data: Buffer): readonly Colour[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const chosen = new Set(byCount.slice(0, MAX_COLOURS / 2));
  const regions = new Set<number>();
  for (const colour of byCount) {
    if (chosen.size >= MAX_COLOURS) break;
    const region = colour & 0xe0e0e0;
    if (regions.has(region)) continue;
    regions.add(region);
    chosen.add(colour);
  }
  for (const colour of byCount) {
    if (chosen.size >= MAX_COLOURS) break;
    chosen.add(colour);
  }
  return [...chosen].map((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
}

function nearestIn(palette: readonly Colour[]): (red: number, green: number, blue: number) => number {
  const known = new Map<number, number>();
  return (red, green, blue) => {
    const key = (red << 16) | (green << 8) | blue;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = 0;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const [index, colour] of palette.entries()) {
      const distance = (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2;
      if (distance >= bestDistance) continue;
      best = index;
      bestDistance = distance;
    }
    known.set(key, best);
    return best;
  };
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
