import { cropped, type Luma, type Region } from './luma.ts';
import { readWithQr } from './qr-engine.ts';
import { type Channel, isUntouched, type Rung, sized, treated } from './rungs.ts';
import type { CodeFormat, Sighting } from './sighting.ts';
import type { ZxingEngine } from './zxing-engine.ts';

/** A picture whose pixels are taken when a rung first asks for them; null where it has no colours. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly channel: (channel: Channel) => Luma | null;
  /** The pixels as they came, where they came in colour: the first look then needs no other copy of them. */
  readonly pixels: () => ImageData | null;
};

/** Carries a rung out, and knows from before how long it takes on this machine. */
export type RungReader = {
  readonly read: (
    picture: Picture,
    rung: Rung,
    formats: readonly CodeFormat[],
    region?: Region,
  ) => Promise<readonly Sighting[]>;
  /** 0 until it has been tried once. */
  readonly expectedMs: (rung: Rung, size: { readonly width: number; readonly height: number }) => number;
};

const megapixels = ({ width, height }: { readonly width: number; readonly height: number }) =>
  Math.max(0.05, (width * height) / 1e6);

export function createRungReader(zxing: ZxingEngine, nowMs: () => number): RungReader {
  const msPerMegapixel = new Map<Rung, number>();
  return {
    read: async (picture, rung, formats, region) => {
      const startedMs = nowMs();
      const seen = await readRung(zxing, picture, rung, formats, region);
      const cost = (nowMs() - startedMs) / megapixels(region ?? picture);
      msPerMegapixel.set(rung, ((msPerMegapixel.get(rung) ?? cost) + cost) / 2);
      return seen;
    },
    expectedMs: (rung, size) => (msPerMegapixel.get(rung) ?? 0) * megapixels(size),
  };
}

async function readRung(
  zxing: ZxingEngine,
  picture: Picture,
  rung: Rung,
  formats: readonly CodeFormat[],
  region?: Region,
): Promise<readonly Sighting[]> {
  if (!region && isUntouched(rung)) {
    const pixels = picture.pixels();
    if (pixels) return zxing.readPixels(pixels, rung.engine, formats);
  }
  const luma = region ? treatedPart(picture, rung, region) : treatedWhole(picture, rung);
  if (!luma) return [];
  const [left, top] = [Math.floor(region?.left ?? 0), Math.floor(region?.top ?? 0)];
  return (await readWith(zxing, luma, rung, formats)).map((sighting) => ({
    ...sighting,
    corners: sighting.corners.map(({ x, y }) => ({ x: x / rung.scale + left, y: y / rung.scale + top })),
  }));
}

function treatedPart(picture: Picture, rung: Rung, region: Region): Luma | null {
  const channel = picture.channel(rung.channel);
  return channel && treated(sized(cropped(channel, region), rung), rung);
}

/** Several rungs look at the same pixels with another engine or effort, or treat the same small picture in other ways. */
const known = new WeakMap<Luma, Map<string, Luma>>();

function treatedWhole(picture: Picture, rung: Rung): Luma | null {
  const channel = picture.channel(rung.channel);
  if (!channel) return null;
  const made = known.get(channel) ?? new Map<string, Luma>();
  known.set(channel, made);
  const small = kept(made, String(rung.scale), () => sized(channel, rung));
  return kept(made, `${rung.scale} ${rung.treatment}`, () => treated(small, rung));
}

function kept(made: Map<string, Luma>, name: string, make: () => Luma): Luma {
  const luma = made.get(name) ?? make();
  made.set(name, luma);
  return luma;
}

async function readWith(zxing: ZxingEngine, luma: Luma, { engine }: Rung, formats: readonly CodeFormat[]) {
  if (engine !== 'second') return zxing.read(luma, engine, formats);
  return formats.includes('QRCode') ? readWithQr(luma) : [];
}
