import { describe, expect, it } from 'vitest';
import { FRAME_HEIGHT_PX, FRAME_WIDTH_PX, paintScene } from '../../../../../../test/support/scene.ts';
import { hintFor } from './guidance.ts';
import type { Luma } from './luma.ts';
import { createPictureMeter } from './picture-meter.ts';

const size = { width: FRAME_WIDTH_PX, height: FRAME_HEIGHT_PX };
const counter: Luma = { ...size, data: paintScene({ kind: 'counter' }).luma };
const code = (sizePx: number, xPx = 640): Luma => ({
  ...size,
  data: paintScene({ kind: 'code', text: 'LYQ-00017', sizePx, centre: { xPx, yPx: 360 } }).luma,
});
const mapped = (luma: Luma, change: (value: number, x: number, y: number) => number): Luma => ({
  ...luma,
  data: new Uint8Array(
    Uint8ClampedArray.from(luma.data, (value, at) =>
      change(value, at % luma.width, Math.floor(at / luma.width)),
    ).buffer,
  ),
});

/** What is said of the last of the pictures, after the empty counter was seen first. */
function hintAfter(...pictures: readonly Luma[]) {
  const meter = createPictureMeter();
  let facts = meter.measure(counter);
  for (const picture of pictures) facts = meter.measure(picture);
  return hintFor(facts);
}

describe('what keeps a code from being read', () => {
  it('is the lens cap or a black picture', () => {
    expect(hintAfter(mapped(counter, () => 3))).toBe('covered');
    expect(hintAfter(mapped(counter, (value) => 40 + value / 40))).toBe('covered');
  });

  it('is the dark', () => {
    const dark = mapped(code(320), (value) => value * 0.2);
    expect(hintAfter(dark, dark)).toBe('dark');
  });

  it('is a lamp in the glass', () => {
    const glare = mapped(
      code(320),
      (value, x, y) => value + 400 * Math.exp(-((x - 640) ** 2 + (y - 360) ** 2) / 9_000),
    );
    expect(hintAfter(glare, glare)).toBe('glare');
  });

  it('is a hand that does not hold still', () => {
    expect(hintAfter(code(400, 500), code(400, 780))).toBe('moving');
  });

  it('is a lens out of focus', () => {
    const soft = blurred(code(320), 7);
    expect(hintAfter(soft, soft)).toBe('blurred');
  });

  it('is the distance', () => {
    expect(hintAfter(code(80), code(80))).toBe('far');
  });
});

describe('nothing is said', () => {
  it('of a counter where nobody holds anything', () => {
    expect(hintAfter(counter, counter)).toBeNull();
  });

  it('of a counter whose camera is out of focus while nobody holds anything', () => {
    const meter = createPictureMeter();
    const soft = blurred(counter, 7);
    meter.measure(soft);
    expect(hintFor(meter.measure(soft))).toBeNull();
  });

  it('of a code that is held as it should be', () => {
    expect(hintAfter(code(320), code(320))).toBeNull();
  });

  it('of what has stood there for a long time', () => {
    expect(hintAfter(...Array.from({ length: 400 }, () => counter))).toBeNull();
  });
});

/** The mean of the pixels as far as `radius` to each side, along the rows and then down the columns. */
function blurred(luma: Luma, radius: number): Luma {
  const along = (from: Uint8Array, stride: number, length: number, lines: readonly number[]) => {
    const into = new Uint8Array(from.length);
    for (const start of lines) {
      for (let at = 0; at < length; at += 1) {
        let [sum, count] = [0, 0];
        for (let near = Math.max(0, at - radius); near <= Math.min(length - 1, at + radius); near += 1) {
          sum += from[start + near * stride] ?? 0;
          count += 1;
        }
        into[start + at * stride] = sum / count;
      }
    }
    return into;
  };
  const { width, height } = luma;
  const rows = Array.from({ length: height }, (_, y) => y * width);
  const columns = Array.from({ length: width }, (_, x) => x);
  return { width, height, data: along(along(luma.data, 1, width, rows), width, height, columns) };
}
