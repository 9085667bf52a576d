import type { Luma, Region } from './luma.ts';

/**
 * Tells when something else stands before the camera, and where, so that an empty counter does not keep the processor
 * busy and the harder looks go to what has just come. Null while nothing has changed.
 */
export type ChangeWatch = { readonly changed: (luma: Luma) => Region | null };

const GRID_PX = 12;
const DIFFERENT = 25;
/** So many points of the grid lie within the smallest code that can be read. */
const ENOUGH_POINTS = 6;

export function createChangeWatch(): ChangeWatch {
  let known: Uint8Array | null = null;
  return {
    changed: (luma) => {
      const points = gridOf(luma);
      const columns = Math.floor(luma.width / GRID_PX);
      const same = known?.length === points.length ? known : null;
      const different = same && differing(points, same, columns);
      if (different && different.count < ENOUGH_POINTS) return null;
      known = points;
      return different ? different.region : { left: 0, top: 0, width: luma.width, height: luma.height };
    },
  };
}

function differing(points: Uint8Array, before: Uint8Array, columns: number) {
  let [count, left, top, right, bottom] = [0, columns, points.length, 0, 0];
  for (let at = 0; at < points.length; at += 1) {
    if (Math.abs((points[at] ?? 0) - (before[at] ?? 0)) <= DIFFERENT) continue;
    const [column, row] = [at % columns, Math.floor(at / columns)];
    count += 1;
    if (column < left) left = column;
    if (column > right) right = column;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
  }
  const [width, height] = [(right - left) * GRID_PX, (bottom - top) * GRID_PX];
  return { count, region: { left: left * GRID_PX, top: top * GRID_PX, width, height } };
}

function gridOf({ width, height, data }: Luma): Uint8Array {
  const columns = Math.floor(width / GRID_PX);
  const rows = Math.floor(height / GRID_PX);
  const points = new Uint8Array(columns * rows);
  for (let row = 0, at = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, at += 1)
      points[at] = data[row * GRID_PX * width + column * GRID_PX] ?? 0;
  }
  return points;
}
