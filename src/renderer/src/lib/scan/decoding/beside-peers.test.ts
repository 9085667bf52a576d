import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { FRAME_HEIGHT_PX, FRAME_WIDTH_PX, paintScene } from '../../../../../../test/support/scene.ts';
import { type WebcamEvent, webcamEvents } from '../../../../../../test/support/webcam-events.ts';
import { createCascade } from './cascade.ts';
import { type Luma, scaled } from './luma.ts';
import type { Picture } from './rung-reader.ts';
import { MEMBER_FORMATS } from './sighting.ts';
import { openZxing, type ZxingEngine } from './zxing-engine.ts';

/** The reader inside html5-qrcode; its types name only a part of it. */
type Zxing = {
  readonly RGBLuminanceSource: new (pixels: Uint8ClampedArray, width: number, height: number) => object;
  readonly HybridBinarizer: new (source: object) => object;
  readonly BinaryBitmap: new (binarizer: object) => object;
  readonly QRCodeReader: new () => {
    readonly decode: (bitmap: object) => { readonly getText: () => string };
  };
};
const require = createRequire(import.meta.url);
const peer: Zxing = require('html5-qrcode/third_party/zxing-js.umd.js');
const wasm = require.resolve('zxing-wasm/reader/zxing_reader.wasm');
/** html5-qrcode decodes a canvas as wide as its panel. */
const PANEL_WIDTH_PX = 480;

/** Each code enters the picture of an empty counter; time stands still, so that a slow machine changes nothing. */
describe('42 codes that enter the webcam’s picture, half of them hard', () => {
  const events = webcamEvents([128, 192]);
  const reads: { readonly event: WebcamEvent; readonly text: string | undefined; readonly looks: number }[] =
    [];
  let zxing: ZxingEngine;
  let lookedAtPx = 0;

  beforeAll(async () => {
    zxing = await openZxing({ binary: Uint8Array.from(readFileSync(wasm)).buffer });
    const counting: ZxingEngine = {
      ...zxing,
      read: (luma, effort, formats) => {
        lookedAtPx += luma.data.length;
        return zxing.read(luma, effort, formats);
      },
    };
    for (const event of events) {
      const cascade = createCascade(counting, () => 0);
      await cascade.frame(asPicture(empty), NO_TIME_FOR_MORE);
      lookedAtPx = 0;
      const { taken } = await cascade.frame(asPicture(lumaOf(event)), OPTIONS);
      reads.push({ event, text: taken[0]?.text, looks: lookedAtPx / (FRAME_WIDTH_PX * FRAME_HEIGHT_PX) });
    }
  }, 120_000);

  it('are all read, and none as another', () => {
    expect(reads.filter(({ event, text }) => text !== event.text).map(({ event }) => event.name)).toEqual([]);
  });

  it('cost little: nearly all less than four looks at a whole picture', () => {
    const costs = reads.map(({ looks }) => looks).toSorted((a, b) => a - b);
    expect(costs[Math.floor(costs.length / 2)]).toBeLessThan(1.5);
    expect(costs.filter((looks) => looks < 4).length).toBeGreaterThan(0.9 * costs.length);
  });

  it('are many more than one look reads, and at least twice what html5-qrcode reads in its panel', async () => {
    const once = await Promise.all(events.map(({ frames: [frame], text }) => readOnce(frame?.luma, text)));
    expect(events.length - once.filter(Boolean).length).toBeGreaterThan(5);
    const asShipped = events.filter((event) => readInPanel(lumaOf(event)) === event.text);
    expect(asShipped.length).toBeGreaterThan(0);
    expect(events.length / asShipped.length).toBeGreaterThan(2);
  });

  const readOnce = async (data: Uint8Array = new Uint8Array(), text = '') => {
    const seen = await zxing.read(
      { width: FRAME_WIDTH_PX, height: FRAME_HEIGHT_PX, data },
      'quick',
      MEMBER_FORMATS,
    );
    return seen.some((sighting) => sighting.text === text);
  };
});

const OPTIONS = { formats: MEMBER_FORMATS, budgetMs: 1 };
const NO_TIME_FOR_MORE = { formats: MEMBER_FORMATS, budgetMs: -1 };
const empty: Luma = {
  width: FRAME_WIDTH_PX,
  height: FRAME_HEIGHT_PX,
  data: paintScene({ kind: 'counter' }).luma,
};
const lumaOf = ({ frames: [frame] }: WebcamEvent): Luma => ({ ...empty, data: frame?.luma ?? empty.data });
const asPicture = (luma: Luma): Picture => ({
  width: luma.width,
  height: luma.height,
  channel: (channel) => (channel === 'luma' ? luma : null),
  pixels: () => null,
});

function readInPanel(luma: Luma): string | undefined {
  const { width, height, data } = scaled(luma, PANEL_WIDTH_PX / luma.width);
  const source = new peer.RGBLuminanceSource(new Uint8ClampedArray(data), width, height);
  try {
    return new peer.QRCodeReader().decode(new peer.BinaryBitmap(new peer.HybridBinarizer(source))).getText();
  } catch {
    return undefined;
  }
}
