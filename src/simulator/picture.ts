import { colourOf, indexedPng } from './png.ts';

/**
 * A PNG tile of 160 x 160 pixels: a mirrored pattern in one colour on a pale ground, made from a number, so that
 * members without a photograph still look different. About 300 bytes each.
 */
export function tile(value: number): Uint8Array {
  const blank = new Uint8Array(SIZE);
  const bands = [0, 1, 2, 3, 4].map((row) => bandOf(value, row));
  const lines = Array.from({ length: SIZE }, (_, y) => bands[cellAt(y)] ?? blank);
  return indexedPng([[240, 242, 246], colourOf(value, 0.45)], lines);
}

const CELL = 20;
const MARGIN = 30;
const SIZE = 2 * MARGIN + 5 * CELL;

/** One line of pixels through a row of cells. */
function bandOf(value: number, row: number): Uint8Array {
  const line = new Uint8Array(SIZE);
  for (let column = 0; column < 5; column += 1) {
    const from = MARGIN + column * CELL;
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
