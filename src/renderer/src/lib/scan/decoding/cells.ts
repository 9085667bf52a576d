import type { Luma } from './luma.ts';

/** A small square of a picture, about as large as three modules of a code that is held well. */
export type Cell = {
  /** Share of pixels that are as bright as they can be. */
  readonly burntShare: number;
  /** How often brightness turns from rising to falling or back, over all rows. */
  readonly turns: number;
  /** Brightest minus darkest, 0 to 255. */
  readonly range: number;
};

const CELL_PX = 40;
const BURNT = 250;
/** Smaller steps are the sensor's noise. */
const STEP = 24;

export function cellsOf(luma: Luma): readonly Cell[] {
  const cells: Cell[] = [];
  for (let top = 0; top + CELL_PX <= luma.height; top += CELL_PX) {
    for (let left = 0; left + CELL_PX <= luma.width; left += CELL_PX) cells.push(cellAt(luma, left, top));
  }
  return cells;
}

function cellAt({ width, data }: Luma, left: number, top: number): Cell {
  let [burnt, turns, darkest, brightest] = [0, 0, 255, 0];
  for (let y = top; y < top + CELL_PX; y += 1) {
    let rising: boolean | null = null;
    let last = data[y * width + left] ?? 0;
    for (let at = y * width + left; at < y * width + left + CELL_PX; at += 1) {
      const value = data[at] ?? 0;
      if (value >= BURNT) burnt += 1;
      if (value < darkest) darkest = value;
      if (value > brightest) brightest = value;
      if (Math.abs(value - last) < STEP) continue;
      if (rising !== null && value > last !== rising) turns += 1;
      rising = value > last;
      last = value;
    }
  }
  return { burntShare: burnt / CELL_PX ** 2, turns, range: brightest - darkest };
}
