import type { Luma } from './luma.ts';

/** Below 1 it opens the dark parts of a picture, above 1 the bright ones. */
export function withGamma(luma: Luma, exponent: number): Luma {
  const table = Uint8Array.from({ length: 256 }, (_, value) => 255 * (value / 255) ** exponent);
  const data = new Uint8Array(luma.data.length);
  for (let at = 0; at < data.length; at += 1) data[at] = table[luma.data[at] ?? 0] ?? 0;
  return { ...luma, data };
}

/** Each pixel against the mean of its surroundings: shadows and spots of light go, the edges of a code stay. */
export function withLocalContrast(luma: Luma, radiusPx: number, gain: number): Luma {
  return mixed(luma, radiusPx, { own: gain, mean: -gain, base: 128 });
}

/** Undoes some of a blur by exaggerating what differs from the surroundings. */
export function sharpened(luma: Luma, radiusPx: number, gain: number): Luma {
  return mixed(luma, radiusPx, { own: 1 + gain, mean: -gain, base: 0 });
}

type Mix = { readonly own: number; readonly mean: number; readonly base: number };

/** Plain sums over each pixel and the mean around it: these loops are most of what a rung costs outside the engine. */
function mixed(luma: Luma, radiusPx: number, { own, mean, base }: Mix): Luma {
  const means = meansAround(luma, radiusPx);
  const data = new Uint8ClampedArray(luma.data.length);
  for (let at = 0; at < data.length; at += 1) {
    data[at] = own * (luma.data[at] ?? 0) + mean * (means[at] ?? 0) + base;
  }
  return { ...luma, data: new Uint8Array(data.buffer) };
}

/** Running sums down all columns at once and then along each row, so that the radius costs nothing. */
function meansAround({ width, height, data }: Luma, radius: number): Uint8Array {
  const means = new Uint8Array(data.length);
  const columns = new Uint32Array(width);
  const add = (row: number, sign: 1 | -1) => {
    if (row < 0 || row >= height) return;
    for (let x = 0, at = row * width; x < width; x += 1, at += 1)
      columns[x] = (columns[x] ?? 0) + sign * (data[at] ?? 0);
  };
  for (let y = 0; y < Math.min(radius, height); y += 1) add(y, 1);
  for (let y = 0; y < height; y += 1) {
    add(y + radius, 1);
    add(y - radius - 1, -1);
    const rows = Math.min(height, y + radius + 1) - Math.max(0, y - radius);
    meansAlong(columns, rows, means.subarray(y * width, (y + 1) * width), radius);
  }
  return means;
}

function meansAlong(columns: Uint32Array, rows: number, into: Uint8Array, radius: number): void {
  const width = into.length;
  let sum = 0;
  for (let x = 0; x < Math.min(radius, width); x += 1) sum += columns[x] ?? 0;
  for (let x = 0; x < width; x += 1) {
    if (x + radius < width) sum += columns[x + radius] ?? 0;
    if (x - radius - 1 >= 0) sum -= columns[x - radius - 1] ?? 0;
    into[x] = sum / (rows * (Math.min(width, x + radius + 1) - Math.max(0, x - radius)));
  }
}
