import type { Luma } from './luma.ts';

/** Tells when something else stands before the camera, so that an empty counter does not keep the processor busy. */
export type ChangeWatch = { readonly changed: (luma: Luma) => boolean };

const GRID_PX = 12;
const DIFFERENT = 25;
/** So many points of the grid lie within the smallest code that can be read. */
const ENOUGH_POINTS = 6;

export function createChangeWatch(): ChangeWatch {
  let known: Uint8Array | null = null;
  return {
    changed: (luma) => {
      const points = gridOf(luma);
      const same = known?.length === points.length ? known : null;
      let different = 0;
      if (same) {
        for (let at = 0; at < points.length; at += 1) {
          if (Math.abs((points[at] ?? 0) - (same[at] ?? 0)) > DIFFERENT) different += 1;
        }
      }
      if (same && different < ENOUGH_POINTS) return false;
      known = points;
      return true;
    },
  };
}

function gridOf({ width, height, data }: Luma): Uint8Array {
  const columns = Math.floor(width / GRID_PX);
  const rows = Math.floor(height / GRID_PX);
  return Uint8Array.from({ length: columns * rows }, (_, at) => {
    const [x, y] = [(at % columns) * GRID_PX, Math.floor(at / columns) * GRID_PX];
    return data[y * width + x] ?? 0;
  });
}
