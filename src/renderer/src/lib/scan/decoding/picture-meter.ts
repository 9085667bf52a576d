import { type Cell, cellsOf } from './cells.ts';
import { cropped, type Luma, scaled } from './luma.ts';

/** What a picture says about itself; shares, brightness and contrast from 0 to 1. */
export type PictureFacts = {
  readonly brightness: number;
  /** Difference between the brightest and the darkest twentieth. */
  readonly contrast: number;
  /** The same of the brightest and the darkest two-hundredth: a code is a small part of the picture. */
  readonly range: number;
  /** Share of the middle that is burnt out. */
  readonly glareShare: number;
  /** The steepest edges of the middle as a share of its contrast, noise apart: 1 is as sharp as pixels can be. */
  readonly sharpness: number;
  /** How much the picture changed since the one before. */
  readonly motion: number;
  /** Share of the picture in which something else stands than in the one before. */
  readonly movedShare: number;
  /** Share of the picture that is not as it has been for the last half minute: somebody holds something there. */
  readonly presentShare: number;
  /** Share of the middle in which dark and light alternate quickly, as they do in a code. */
  readonly texturedShare: number;
  /** How fine it is there: the mean count of turns in a cell; 0 where there is none. */
  readonly texture: number;
};

export type PictureMeter = { readonly measure: (luma: Luma) => PictureFacts };

const SMALL_WIDTH_PX = 160;
/** Of four measurements a second: what stays for half a minute becomes part of the surroundings. */
const LEARNING_RATE = 0.01;
const DIFFERENT = 28;
const TURNS_IN_A_CODE = 60;
const RANGE_OF_A_CODE = 60;
const NOISE_ABOVE_MEDIAN = 3.2;

/** Keeps the last picture and what the surroundings usually look like, so that what is new in them stands out. */
export function createPictureMeter(): PictureMeter {
  let before: Luma | null = null;
  let usual: Float32Array | null = null;
  return {
    measure: (luma) => {
      const small = scaled(luma, Math.min(1, SMALL_WIDTH_PX / luma.width));
      if (usual?.length !== small.data.length) usual = Float32Array.from(small.data);
      const facts = { ...factsOf(luma, small), ...changesOf(small, before, usual) };
      for (let at = 0; at < usual.length; at += 1) {
        usual[at] = (usual[at] ?? 0) * (1 - LEARNING_RATE) + (small.data[at] ?? 0) * LEARNING_RATE;
      }
      before = small;
      return facts;
    },
  };
}

function changesOf(small: Luma, before: Luma | null, usual: Float32Array) {
  const same = before?.data.length === small.data.length ? before.data : small.data;
  let [changed, moved, present] = [0, 0, 0];
  for (let at = 0; at < small.data.length; at += 1) {
    const here = small.data[at] ?? 0;
    const change = Math.abs(here - (same[at] ?? 0));
    changed += change;
    if (change > DIFFERENT) moved += 1;
    if (Math.abs(here - (usual[at] ?? 0)) > DIFFERENT) present += 1;
  }
  const all = small.data.length;
  return { motion: changed / all / 255, movedShare: moved / all, presentShare: present / all };
}

function factsOf(luma: Luma, small: Luma) {
  const values = countsOf(small.data);
  const between = (share: number) => (percentile(values, 1 - share) - percentile(values, share)) / 255;
  const cells = cellsOf(middleOf(luma, 2 / 3));
  const textured = cells.filter(({ turns, range }) => turns >= TURNS_IN_A_CODE && range > RANGE_OF_A_CODE);
  return {
    brightness: small.data.reduce((sum, value) => sum + value, 0) / small.data.length / 255,
    contrast: between(0.05),
    range: between(0.005),
    glareShare: shareOf(cells, ({ burntShare }) => burntShare > 0.5),
    sharpness: sharpnessOf(middleOf(luma, 1 / 2)),
    texturedShare: textured.length / Math.max(1, cells.length),
    texture: textured.reduce((sum, { turns }) => sum + turns, 0) / Math.max(1, textured.length),
  };
}

function middleOf(luma: Luma, share: number): Luma {
  const [width, height] = [luma.width * share, luma.height * share];
  return cropped(luma, { left: (luma.width - width) / 2, top: (luma.height - height) / 2, width, height });
}

/**
 * The step that one pixel in 500 exceeds: the edges of a code are few in the picture of a counter. Most steps are only
 * the sensor's noise; its largest are several times as high as the median.
 */
function sharpnessOf({ width, height, data }: Luma): number {
  const steps = new Uint32Array(256);
  for (let y = 1; y < height; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width; at += 1) {
      const here = data[at] ?? 0;
      const step = Math.max(Math.abs(here - (data[at - 1] ?? 0)), Math.abs(here - (data[at - width] ?? 0)));
      steps[step] = (steps[step] ?? 0) + 1;
    }
  }
  const values = countsOf(data);
  const range = percentile(values, 0.99) - percentile(values, 0.01);
  const edges = percentile(steps, 0.998) - NOISE_ABOVE_MEDIAN * percentile(steps, 0.5);
  return range > 0 ? Math.min(1, Math.max(0, edges / range)) : 0;
}

function countsOf(data: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function percentile(counts: Uint32Array, share: number): number {
  const wanted = share * counts.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  const at = counts.findIndex((count) => {
    sum += count;
    return sum > wanted;
  });
  return Math.max(0, at);
}

const shareOf = (cells: readonly Cell[], is: (cell: Cell) => boolean): number =>
  cells.filter(is).length / Math.max(1, cells.length);
