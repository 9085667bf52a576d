import { describe, expect, it } from 'vitest';
import { FRAME_HEIGHT_PX, FRAME_WIDTH_PX, paintScene } from '../../../../../../test/support/scene.ts';
import { hintFor, type ScanHint } from './guidance.ts';
import type { Luma } from './luma.ts';
import { createPictureMeter } from './picture-meter.ts';

/** A short code, a member's, and a long one; each stands elsewhere and is turned otherwise. */
const TEXTS = ['LYQ-00017', 'LYQ:C:7926042020111:c341f69f', `https://liyuquan.cn/m?${'a1'.repeat(50)}`];
const SIZES_PX = [192, 320];
/** Brightness goes up and down by half of it, from pixel to pixel. */
const NOISES = [0, 20];

const [width, height] = [FRAME_WIDTH_PX, FRAME_HEIGHT_PX];
type Change = (luma: Luma) => Luma;

const code = (text: number, sizePx: number, xPx = 600 + text * 40): Luma => ({
  width,
  height,
  data: paintScene({
    kind: 'code',
    text: TEXTS[text] ?? '',
    sizePx,
    rotationDeg: text * 17,
    centre: { xPx, yPx: 340 },
  }).luma,
});
const counter: Luma = { width, height, data: paintScene({ kind: 'counter' }).luma };

const lit = (share: number, more = 0): Change => mapped((value) => value * share + more);
const lamp: Change = mapped(
  (value, x, y) => value + 400 * Math.exp(-((x - 640) ** 2 + (y - 340) ** 2) / 9_000),
);

const variants = TEXTS.flatMap((_, text) =>
  SIZES_PX.flatMap((sizePx) => NOISES.map((noise) => ({ text, sizePx, noise }))),
);

describe.each(variants)('code $text at $sizePx px with noise $noise', ({ text, sizePx, noise }) => {
  const held = (change: Change): ScanHint | null => {
    const picture = change(code(text, sizePx));
    return said(noise, counter, picture, picture);
  };

  it('gives no hint where it is held well', () => {
    expect(held((luma) => luma)).toBeNull();
  });

  it('is told to be in the dark, behind a covered lens, under glare, or out of focus', () => {
    expect(held(lit(0.18))).toBe('dark');
    expect(held((luma) => lit(0.06)(softened(luma, 60, 60)))).toBe('covered');
    expect(held((luma) => lit(0.1, 90)(softened(luma, 90, 90)))).toBe('covered');
    expect(held(lamp)).toBe('glare');
    expect(held((luma) => softened(softened(luma, 5, 5), 4, 4))).toBe('blurred');
  });

  it('is told to move', () => {
    const [here, there] = [480, 800].map((xPx) => softened(code(text, sizePx, xPx), 12, 0));
    expect(here && there && said(noise, counter, here, there)).toBe('moving');
  });

  it('is told to be too far', () => {
    const far = code(text, sizePx / 8 + 56);
    expect(said(noise, counter, far, far)).toBe('far');
  });
});

describe.each(NOISES)('an empty counter with noise %i gives no hint', (noise) => {
  it.each<[string, Change]>([
    ['as it is', (luma) => luma],
    ['under a lamp', lamp],
    ['in bright light', lit(1, 110)],
    ['in the evening', lit(0.45)],
    ['out of focus', (luma) => softened(luma, 7, 7)],
  ])('%s', (_, change) => {
    const empty = change(counter);
    expect(said(noise, empty, empty, empty)).toBeNull();
  });
});

/** What is said of the last picture, each with noise of its own. */
function said(noise: number, ...pictures: readonly Luma[]): ScanHint | null {
  const meter = createPictureMeter();
  const facts = pictures.map((picture, at) => meter.measure(noisy(picture, noise, at + 3)));
  const last = facts.at(-1);
  if (!last) throw new Error('no picture');
  return hintFor(last);
}

function mapped(change: (value: number, x: number, y: number) => number): Change {
  return (luma) => {
    const data = new Uint8ClampedArray(luma.data.length);
    for (let at = 0; at < data.length; at += 1) {
      data[at] = change(luma.data[at] ?? 0, at % width, Math.floor(at / width));
    }
    return { ...luma, data: new Uint8Array(data.buffer) };
  };
}

function noisy(luma: Luma, strength: number, seed: number): Luma {
  let state = seed;
  if (strength === 0) return luma;
  return mapped((value) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return value + (state / 2 ** 32 - 0.5) * strength;
  })(luma);
}

/** The mean of the pixels as far as `acrossPx` and `downPx` to each side. */
function softened(luma: Luma, acrossPx: number, downPx: number): Luma {
  const rows = Array.from({ length: height }, (_, y) => y * width);
  const columns = Array.from({ length: width }, (_, x) => x);
  const across = alongLines(luma.data, { starts: rows, stride: 1, length: width, radius: acrossPx });
  return {
    ...luma,
    data: alongLines(across, { starts: columns, stride: width, length: height, radius: downPx }),
  };
}

type Lines = {
  readonly starts: readonly number[];
  readonly stride: number;
  readonly length: number;
  readonly radius: number;
};

/** The sum goes along with the pixel, so that a wide radius costs no more than a narrow one. */
function alongLines(from: Uint8Array, { starts, stride, length, radius }: Lines): Uint8Array<ArrayBuffer> {
  const into = new Uint8Array(from.length);
  for (const start of starts) {
    let [sum, count] = [0, 0];
    for (let at = -radius; at < length; at += 1) {
      const [entering, leaving] = [at + radius, at - radius - 1];
      if (entering < length) [sum, count] = [sum + (from[start + entering * stride] ?? 0), count + 1];
      if (leaving >= 0) [sum, count] = [sum - (from[start + leaving * stride] ?? 0), count - 1];
      if (at >= 0) into[start + at * stride] = sum / count;
    }
  }
  return into;
}
