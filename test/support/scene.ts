import QRCode from 'qrcode';
import { code128 } from '#simulator/code128.ts';

/** What stands before the pretended camera. Lengths in pixels of the picture, angles in degrees. */
export type Scene =
  | { readonly kind: 'counter' }
  | {
      readonly kind: 'code';
      readonly text: string;
      /** The side of the printed square, quiet zone included. */
      readonly sizePx?: number;
      readonly centre?: { readonly xPx: number; readonly yPx: number };
      readonly rotationDeg?: number;
    }
  | {
      /** A printed Code 128 barcode, as on the sleeve of a data-SIM card. */
      readonly kind: 'barcode';
      readonly text: string;
      /** The width of the label, quiet zones included. */
      readonly widthPx?: number;
    };

export type Frame = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly luma: Uint8Array;
  /** Of a colour that says so to whoever looks for it; brightness, which codes are read from, is not touched. */
  readonly isMarked?: boolean;
};

export const FRAME_WIDTH_PX = 1280;
export const FRAME_HEIGHT_PX = 720;
const QUIET_MODULES = 4;
const INK = 24;
const PAPER = 232;

/** The picture of a scene as brightness only (0 black, 255 white): shop counters are grey enough. */
export function paintScene(scene: Scene): Frame {
  const luma = emptyCounter();
  if (scene.kind === 'code') paintCode(luma, scene);
  if (scene.kind === 'barcode') paintBarcode(luma, scene);
  return { widthPx: FRAME_WIDTH_PX, heightPx: FRAME_HEIGHT_PX, luma };
}

/** Wood grain, a bright window on the left and sensor noise; always the same, so that a failure repeats. */
function emptyCounter(): Uint8Array {
  const luma = new Uint8Array(FRAME_WIDTH_PX * FRAME_HEIGHT_PX);
  let noise = 12_345;
  for (let y = 0; y < FRAME_HEIGHT_PX; y += 1) {
    const grain = 6 * Math.sin(y / 9) + 4 * Math.sin(y / 37);
    for (let x = 0; x < FRAME_WIDTH_PX; x += 1) {
      noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
      const window = 60 * Math.max(0, 1 - x / 500);
      luma[y * FRAME_WIDTH_PX + x] = 96 + grain + window + (noise >>> 29) - 4;
    }
  }
  return luma;
}

/** Bars of one height on a white label in the middle, each pixel the mean of what it covers. */
function paintBarcode(luma: Uint8Array, { text, widthPx = 900 }: Extract<Scene, { kind: 'barcode' }>): void {
  const bars = code128(text);
  const modules = bars.reduce((sum, width) => sum + width, 2 * QUIET_BARS);
  const row = Array.from({ length: widthPx }, (_, x) => {
    const samples = [0.125, 0.375, 0.625, 0.875].map((part) =>
      isBarAt(bars, ((x + part) * modules) / widthPx - QUIET_BARS) ? INK : PAPER,
    );
    return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  });
  const left = Math.round((FRAME_WIDTH_PX - widthPx) / 2);
  for (
    let y = FRAME_HEIGHT_PX / 2 - LABEL_HEIGHT_PX / 2;
    y < FRAME_HEIGHT_PX / 2 + LABEL_HEIGHT_PX / 2;
    y += 1
  ) {
    const margin = Math.abs(y - FRAME_HEIGHT_PX / 2) > LABEL_HEIGHT_PX / 2 - 16;
    for (const [x, brightness] of row.entries())
      luma[y * FRAME_WIDTH_PX + left + x] = margin ? PAPER : brightness;
  }
}

const QUIET_BARS = 12;
const LABEL_HEIGHT_PX = 240;

/** Bars and spaces in turn, the first a bar. */
function isBarAt(bars: readonly number[], module: number): boolean {
  let end = 0;
  for (const [index, width] of bars.entries()) {
    end += width;
    if (module < end) return module >= 0 && index % 2 === 0;
  }
  return false;
}

/** Every pixel is the mean of four samples, so that edges are as soft as a lens makes them. */
function paintCode(luma: Uint8Array, scene: Extract<Scene, { kind: 'code' }>): void {
  const brightnessAt = codeSampler(scene);
  const centre = scene.centre ?? { xPx: FRAME_WIDTH_PX / 2, yPx: FRAME_HEIGHT_PX / 2 };
  const reach = Math.ceil(((scene.sizePx ?? 320) * Math.SQRT2) / 2);
  const [top, bottom] = within(centre.yPx - reach, centre.yPx + reach, FRAME_HEIGHT_PX);
  const [left, right] = within(centre.xPx - reach, centre.xPx + reach, FRAME_WIDTH_PX);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = y * FRAME_WIDTH_PX + x;
      let sum = 0;
      for (const [dx, dy] of SUBPIXELS) {
        sum += brightnessAt(x + dx - centre.xPx, y + dy - centre.yPx) ?? luma[at] ?? 0;
      }
      luma[at] = sum / SUBPIXELS.length;
    }
  }
}

const SUBPIXELS = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

/** The printed square's brightness at a distance from its centre; undefined beside the square. */
function codeSampler(scene: Extract<Scene, { kind: 'code' }>) {
  const { modules } = QRCode.create(scene.text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET_MODULES;
  const modulePx = (scene.sizePx ?? 320) / side;
  const angle = ((scene.rotationDeg ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (dx: number, dy: number): number | undefined => {
    const column = Math.floor((dx * cos + dy * sin) / modulePx + side / 2);
    const row = Math.floor((dy * cos - dx * sin) / modulePx + side / 2);
    if (column < 0 || row < 0 || column >= side || row >= side) return undefined;
    const [moduleColumn, moduleRow] = [column - QUIET_MODULES, row - QUIET_MODULES];
    const inside =
      moduleColumn >= 0 && moduleRow >= 0 && moduleColumn < modules.size && moduleRow < modules.size;
    return inside && modules.get(moduleRow, moduleColumn) ? INK : PAPER;
  };
}

function within(from: number, until: number, limit: number): [number, number] {
  return [Math.max(0, Math.floor(from)), Math.min(limit, Math.ceil(until))];
}
