import { colourOf, indexedPng } from './png.ts';

const WIDTH = 320;
const HEIGHT = 200;

/** How many different pictures there are: 0 to one less than this. */
export const COVER_DESIGNS = 12;

/** The picture of a gift card of some design, as a PNG of 320 x 200 pixels: a ribbon with a bow on a striped ground. */
export function cover(design: number): Uint8Array {
  const known = made.get(design);
  if (known) return known;
  const colours = [
    colourOf(design, 0.42),
    colourOf(design, 0.46),
    colourOf(design + 2, 0.8),
    colourOf(design, 0.95),
  ];
  const lines = Array.from({ length: HEIGHT }, (_, y) =>
    Uint8Array.from({ length: WIDTH }, (_, x) => pixel(design, x, y)),
  );
  const picture = indexedPng(colours, lines);
  made.set(design, picture);
  return picture;
}

/** Drawing one takes some milliseconds. */
const made = new Map<number, Uint8Array>();

function pixel(design: number, x: number, y: number): number {
  const knotX = 80 + ((design * 37) % 160);
  const ring = (shift: number): number => Math.abs(Math.hypot(x - knotX - shift, y - 58) - 22);
  if (ring(-20) < 4 || ring(20) < 4) return 3;
  if (Math.abs(y - 80) < 7 || Math.abs(x - knotX) < 7) return 2;
  return (x + 2 * y + design * 13) % 96 < 48 ? 0 : 1;
}
