import { cropped, type Luma, type Region } from './luma.ts';
import { readWithQr } from './qr-engine.ts';
import { type Channel, type Rung, treated } from './rungs.ts';
import type { CodeFormat, Sighting } from './sighting.ts';
import type { ZxingEngine } from './zxing-engine.ts';

/** A picture whose pixels are taken when a rung first asks for them; null where it has no colours. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly channel: (channel: Channel) => Luma | null;
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
  readonly expectedMs: (rung: Rung, picture: Picture) => number;
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
    expectedMs: (rung, picture) => (msPerMegapixel.get(rung) ?? 0) * megapixels(picture),
  };
}

async function readRung(
  zxing: ZxingEngine,
  picture: Picture,
  rung: Rung,
  formats: readonly CodeFormat[],
  region?: Region,
): Promise<readonly Sighting[]> {
  const channel = picture.channel(rung.channel);
  if (!channel) return [];
  const luma = treated(region ? cropped(channel, region) : channel, rung);
  const [left, top] = [Math.floor(region?.left ?? 0), Math.floor(region?.top ?? 0)];
  return (await readWith(zxing, luma, rung, formats)).map((sighting) => ({
    ...sighting,
    corners: sighting.corners.map(({ x, y }) => ({ x: x / rung.scale + left, y: y / rung.scale + top })),
  }));
}

async function readWith(zxing: ZxingEngine, luma: Luma, { engine }: Rung, formats: readonly CodeFormat[]) {
  if (engine !== 'second') return zxing.read(luma, engine, formats);
  return formats.includes('QRCode') ? readWithQr(luma) : [];
}
