import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  FRAME_HEIGHT_PX,
  FRAME_WIDTH_PX,
  paintScene,
  type Scene,
} from '../../../../../../test/support/scene.ts';
import { createCascade } from './cascade.ts';
import type { Luma } from './luma.ts';
import type { Picture } from './rung-reader.ts';
import { CLOSE_RUNGS, FURTHER_RUNGS } from './rungs.ts';
import { MEMBER_FORMATS, SLEEVE_FORMATS } from './sighting.ts';
import { openZxing, type ZxingEngine } from './zxing-engine.ts';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
let zxing: ZxingEngine;
beforeAll(async () => {
  const bytes = readFileSync(wasm);
  zxing = await openZxing({ binary: Uint8Array.from(bytes).buffer });
});

const options = { formats: MEMBER_FORMATS, budgetMs: 10_000 };
const scene = (what: Scene): Luma => ({
  width: FRAME_WIDTH_PX,
  height: FRAME_HEIGHT_PX,
  data: paintScene(what).luma,
});
/** A grey picture: it has one channel. */
const grey = (luma: Luma): Picture => ({
  width: luma.width,
  height: luma.height,
  channel: (channel) => (channel === 'luma' ? luma : null),
  pixels: () => null,
});
const newCascade = () => createCascade(zxing, () => performance.now());
const changed = (luma: Luma, change: (value: number, x: number, y: number) => number): Luma => ({
  ...luma,
  data: Uint8Array.from(luma.data, (value, at) =>
    Math.max(0, Math.min(255, change(value, at % luma.width, Math.floor(at / luma.width)))),
  ),
});

describe('a frame', () => {
  it('is read at the first look, and says where the code is', async () => {
    const centre = { xPx: 300, yPx: 420 };
    const picture = grey(scene({ kind: 'code', text: '会员 7919', sizePx: 240, rotationDeg: 20, centre }));
    const { taken, rungs } = await newCascade().frame(picture, options);
    expect(taken.map(({ text }) => text)).toEqual(['会员 7919']);
    expect(rungs).toBe(1);
    const [corner] = taken[0]?.corners ?? [];
    expect(Math.hypot((corner?.x ?? 0) - 300, (corner?.y ?? 0) - 420)).toBeLessThan(170);
  });

  it('that shows nothing gives nothing, whatever is tried', async () => {
    const { taken, seen } = await newCascade().still(grey(scene({ kind: 'counter' })), options);
    expect([taken, seen]).toEqual([[], []]);
  });

  it('without time gets one look, and the next frame goes on with the next rung', async () => {
    const hard = changed(scene({ kind: 'code', text: 'LYQ-1', sizePx: 200 }), (value) => 255 - value);
    const cascade = newCascade();
    let frames = 0;
    let found = false;
    while (!found && frames < 4 * FURTHER_RUNGS.length) {
      frames += 1;
      const { taken, rungs } = await cascade.frame(grey(hard), { ...options, budgetMs: 1 });
      expect(rungs).toBeLessThanOrEqual(2);
      found = taken.length > 0;
    }
    expect(found).toBe(true);
  });

  it('is looked at first where the code was', async () => {
    const looked: number[] = [];
    const counting: ZxingEngine = {
      ...zxing,
      read: (luma, effort, formats) => {
        looked.push(luma.width);
        return zxing.read(luma, effort, formats);
      },
    };
    const cascade = createCascade(counting, () => performance.now());
    const picture = grey(scene({ kind: 'code', text: 'LYQ-2', sizePx: 200 }));
    await cascade.frame(picture, options);
    await cascade.frame(picture, options);
    expect(looked[0]).toBe(FRAME_WIDTH_PX);
    expect(looked[1]).toBeLessThan(FRAME_WIDTH_PX / 2);
    expect(looked).toHaveLength(2);
    await cascade.frame(grey(scene({ kind: 'code', text: 'LYQ-3', sizePx: 200, centre: FAR_LEFT })), options);
    expect(looked.slice(2)).toEqual([looked[1], FRAME_WIDTH_PX]);
  });
});

const FAR_LEFT = { xPx: 150, yPx: 150 };

describe('an empty counter', () => {
  it('is looked at hard for a while, and then hardly any more until something comes', async () => {
    const cascade = newCascade();
    const empty = grey(scene({ kind: 'counter' }));
    const rungs: number[] = [];
    for (let frame = 0; frame < 40; frame += 1) rungs.push((await cascade.frame(empty, options)).rungs);
    expect(rungs[0]).toBe(1 + 2 * CLOSE_RUNGS.length + FURTHER_RUNGS.length);
    expect(rungs.slice(1).filter((count) => count > 1)).toHaveLength(3);
    const code = changed(scene({ kind: 'code', text: 'LYQ-4', sizePx: 200 }), (value) => 255 - value);
    const { taken } = await cascade.frame(grey(code), options);
    expect(taken.map(({ text }) => text)).toEqual(['LYQ-4']);
  });
});

describe('a picture that stands alone', () => {
  it.each([
    ['inverted, as in dark mode', (value: number) => 255 - value],
    ['almost black', (value: number) => value * 0.08],
    ['pale', (value: number) => 200 + value * 0.1],
    [
      'half in deep shadow',
      (value: number, x: number, y: number) => (x + y / 3 > 760 ? value * 0.12 : value),
    ],
    ['with a code cut at one corner', (value: number, x: number, y: number) => (x + y > 1_165 ? 120 : value)],
  ])('is read: %s', async (_, change) => {
    const picture = changed(scene({ kind: 'code', text: 'LYQ-CARD-0001', sizePx: 320 }), change);
    const { taken } = await newCascade().still(grey(picture), options);
    expect(taken.map(({ text }) => text)).toEqual(['LYQ-CARD-0001']);
  });

  it('gives the code nearest to the middle first where there are two', async () => {
    const left = scene({ kind: 'code', text: 'LEFT', sizePx: 220, centre: { xPx: 260, yPx: 360 } });
    const both = { ...left, data: left.data.slice() };
    const right = scene({ kind: 'code', text: 'RIGHT', sizePx: 220, centre: { xPx: 760, yPx: 360 } });
    for (let at = 0; at < both.data.length; at += 1) {
      if (at % FRAME_WIDTH_PX > 600) both.data[at] = right.data[at] ?? 0;
    }
    const { taken } = await newCascade().still(grey(both), options);
    expect(taken.map(({ text }) => text)).toEqual(['RIGHT', 'LEFT']);
  });

  it('is read for the formats that are asked for only', async () => {
    const picture = grey(scene({ kind: 'code', text: 'LYQ-9', sizePx: 320 }));
    const { taken } = await newCascade().still(picture, { ...options, formats: ['Code128', 'EAN13'] });
    expect(taken).toEqual([]);
  });
});

describe('a barcode', () => {
  const sleeve = grey(scene({ kind: 'barcode', text: '89860012345678901234', widthPx: 700 }));

  it('is read where the screen asks for it, on a counter that is dark beside the label', async () => {
    const { taken } = await newCascade().still(sleeve, { ...options, formats: SLEEVE_FORMATS });
    expect(taken.map(({ text, format }) => [text, format])).toEqual([['89860012345678901234', 'Code128']]);
    const { seen } = await newCascade().still(sleeve, options);
    expect(seen).toEqual([]);
  });

  it('has no error correction, so a second frame has to agree', async () => {
    const cascade = newCascade();
    const quick = { formats: SLEEVE_FORMATS, budgetMs: 0 };
    const first = await cascade.frame(sleeve, quick);
    const second = await cascade.frame(sleeve, quick);
    expect(first.seen.length).toBeGreaterThan(0);
    expect(second.taken.map(({ text }) => text)).toEqual(['89860012345678901234']);
  });
});
