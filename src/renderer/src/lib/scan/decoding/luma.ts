/** A picture as brightness only, row by row; 0 is black and 255 white. */
export type Luma = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** A rectangle in pixels of the picture that it belongs to. */
export type Region = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** What the eye takes for brightness (BT.601), in integers, because every frame goes through here. */
export function lumaOf(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): Luma {
  const data = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < data.length; at += 1, from += 4) {
    data[at] = ((rgba[from] ?? 0) * 77 + (rgba[from + 1] ?? 0) * 150 + (rgba[from + 2] ?? 0) * 29) >> 8;
  }
  return { width, height, data };
}

export function cropped(luma: Luma, region: Region): Luma {
  const left = Math.max(0, Math.floor(region.left));
  const top = Math.max(0, Math.floor(region.top));
  const width = Math.max(1, Math.min(luma.width - left, Math.ceil(region.width)));
  const height = Math.max(1, Math.min(luma.height - top, Math.ceil(region.height)));
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * luma.width + left;
    data.set(luma.data.subarray(from, from + width), y * width);
  }
  return { width, height, data };
}

/** Larger by interpolation; smaller by the mean of the pixels that fall together, so that nothing flickers away. */
export function scaled(luma: Luma, factor: number): Luma {
  return factor < 0.75 ? averaged(luma, factor) : interpolated(luma, factor);
}

function averaged(luma: Luma, factor: number): Luma {
  const width = Math.max(1, Math.floor(luma.width * factor));
  const height = Math.max(1, Math.floor(luma.height * factor));
  const data = new Uint8Array(width * height);
  const step = 1 / factor;
  const edges = Int32Array.from({ length: width + 1 }, (_, x) => Math.floor(x * step));
  const sums = new Uint32Array(width);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.floor(y * step), Math.floor((y + 1) * step)];
    sums.fill(0);
    for (let row = top; row < bottom; row += 1) addRow(sums, luma.data, row * luma.width, edges);
    for (let x = 0; x < width; x += 1) {
      const pixels = (bottom - top) * ((edges[x + 1] ?? 0) - (edges[x] ?? 0));
      data[y * width + x] = (sums[x] ?? 0) / pixels;
    }
  }
  return { width, height, data };
}

/** Along the row, as the pixels lie in memory. */
function addRow(sums: Uint32Array, data: Uint8Array, rowStart: number, edges: Int32Array): void {
  for (let x = 0; x < sums.length; x += 1) {
    const end = rowStart + (edges[x + 1] ?? 0);
    let sum = 0;
    for (let at = rowStart + (edges[x] ?? 0); at < end; at += 1) sum += data[at] ?? 0;
    sums[x] = (sums[x] ?? 0) + sum;
  }
}

function interpolated(luma: Luma, factor: number): Luma {
  const width = Math.max(1, Math.floor(luma.width * factor));
  const height = Math.max(1, Math.floor(luma.height * factor));
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const sourceY = Math.min(luma.height - 1, Math.max(0, (y + 0.5) / factor - 0.5));
    const top = Math.min(luma.height - 2, Math.floor(sourceY));
    const down = sourceY - top;
    for (let x = 0; x < width; x += 1) {
      const sourceX = Math.min(luma.width - 1, Math.max(0, (x + 0.5) / factor - 0.5));
      const left = Math.min(luma.width - 2, Math.floor(sourceX));
      const across = sourceX - left;
      const at = Math.max(0, top) * luma.width + Math.max(0, left);
      const upper = (luma.data[at] ?? 0) * (1 - across) + (luma.data[at + 1] ?? 0) * across;
      const lower =
        (luma.data[at + luma.width] ?? 0) * (1 - across) + (luma.data[at + luma.width + 1] ?? 0) * across;
      data[y * width + x] = upper * (1 - down) + lower * down;
    }
  }
  return { width, height, data };
}
