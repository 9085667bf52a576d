import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import type { Luma } from './luma.ts';
import { CODE_FORMATS, type CodeFormat, type Sighting } from './sighting.ts';

/** How hard zxing-cpp tries; `everything` costs about three times as much as `quick`. */
export type Effort = 'quick' | 'plain' | 'thorough' | 'everything' | 'histogram' | 'fixed';

export type ZxingEngine = {
  readonly read: (luma: Luma, effort: Effort, formats: readonly CodeFormat[]) => Promise<readonly Sighting[]>;
  readonly readPixels: (
    pixels: ImageData,
    effort: Effort,
    formats: readonly CodeFormat[],
  ) => Promise<readonly Sighting[]>;
};

/** Where its WASM comes from: our own server, or memory in tests. It asks a CDN unless it is told. */
export type WasmSource = { readonly url: string } | { readonly binary: ArrayBuffer };

export async function openZxing(source: WasmSource): Promise<ZxingEngine> {
  const overrides = 'url' in source ? { locateFile: () => source.url } : { wasmBinary: source.binary };
  await prepareZXingModule({ overrides, fireImmediately: true });
  const readPixels: ZxingEngine['readPixels'] = async (pixels, effort, formats) => {
    const found = await readBarcodes(pixels, { ...COMMON, ...EFFORTS[effort], formats: [...formats] });
    return found.flatMap(sightingOf);
  };
  return { readPixels, read: (luma, effort, formats) => readPixels(asImageData(luma), effort, formats) };
}

const COMMON = { textMode: 'Plain', maxNumberOfSymbols: 4 } as const satisfies ReaderOptions;

const QUICK = { tryHarder: false, tryRotate: false, tryInvert: false, tryDownscale: false };
/** Scales are the ladder's business, so it does not try its own. */
const PLAIN = { ...QUICK, tryHarder: true, tryRotate: true, tryInvert: true };
const THOROUGH = { ...PLAIN, tryDenoise: true };

const EFFORTS: Readonly<Record<Effort, ReaderOptions>> = {
  quick: QUICK,
  plain: PLAIN,
  thorough: THOROUGH,
  everything: { ...THOROUGH, tryDownscale: true },
  histogram: { ...PLAIN, binarizer: 'GlobalHistogram' },
  fixed: { ...THOROUGH, binarizer: 'FixedThreshold' },
};

/** It takes four bytes a pixel and makes brightness of them; a grey pixel stays what it was. */
function asImageData({ width, height, data }: Luma): ImageData {
  const pixels = new Uint32Array(data.length);
  for (let at = 0; at < data.length; at += 1) pixels[at] = (data[at] ?? 0) * 0x01_01_01 + 0xff_00_00_00;
  return { width, height, data: new Uint8ClampedArray(pixels.buffer), colorSpace: 'srgb' } as ImageData;
}

function sightingOf(result: ReadResult): readonly Sighting[] {
  const format = CODE_FORMATS.find((known) => known === result.format);
  if (!result.isValid || result.text === '' || format === undefined) return [];
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  const corners = [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => ({ x, y }));
  return [{ text: result.text, format, corners, marginLeft: marginOf(result.extra) }];
}

/** zxing-cpp tells the unused share of its error correction as `UEC`, in a text of JSON. */
function marginOf(extra: string): number | null {
  const told: unknown = extra === '' ? null : JSON.parse(extra);
  if (typeof told !== 'object' || told === null) return null;
  const margin: unknown = Reflect.get(told, 'UEC');
  return typeof margin === 'number' ? margin : null;
}
