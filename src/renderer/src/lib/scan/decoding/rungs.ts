import { sharpened, withGamma, withLocalContrast } from './contrast.ts';
import { type Luma, scaled } from './luma.ts';
import type { CodeFormat } from './sighting.ts';
import type { Effort } from './zxing-engine.ts';

/** `darkest` and `brightest` are the least and the most of red, green and blue: glare and tinted codes differ there. */
export type Channel = 'luma' | 'darkest' | 'brightest';
type Treatment = 'none' | 'local' | 'sharp' | 'shadows' | 'highlights';

/** One way of looking at a picture. `scale` is what it is resized by before it is treated and read. */
export type Rung = {
  readonly channel: Channel;
  readonly scale: number;
  readonly treatment: Treatment;
  readonly engine: Effort | 'second';
};

export type Rungs = readonly [Rung, ...Rung[]];

const rung = (
  engine: Rung['engine'],
  scale = 1,
  treatment: Treatment = 'none',
  channel: Channel = 'luma',
): Rung => ({ engine, scale, treatment, channel });

/** The cheapest look; every frame gets it. */
export const FIRST_RUNG: Rung = rung('quick');

/**
 * What is tried on a picture that the first look did not read, in the order that reads most hard photographs in
 * the least time: small pictures cost least. Each adds some that all before it miss.
 */
export const FURTHER_RUNGS: Rungs = [
  rung('thorough', 0.25, 'highlights'),
  rung('plain', 1, 'shadows'),
  rung('thorough', 1),
  rung('plain', 0.25),
  rung('thorough', 0.7, 'local', 'brightest'),
  rung('second', 0.25),
  rung('thorough', 0.7, 'local', 'darkest'),
  rung('thorough', 1, 'local'),
  rung('thorough', 0.7, 'sharp'),
  rung('histogram', 0.5, 'shadows'),
  rung('fixed', 0.35, 'local'),
  // What follows read none of the photographs at hand that all before it missed; others will be other.
  rung('histogram', 1),
  rung('thorough', 0.5, 'sharp'),
  rung('thorough', 1, 'shadows'),
  rung('second', 0.5),
  rung('everything'),
  rung('thorough', 1, 'sharp'),
  rung('fixed', 0.5, 'local', 'brightest'),
  rung('thorough', 0.5, 'highlights'),
  rung('fixed', 0.7, 'local'),
  rung('second', 1),
  rung('thorough', 1.5, 'sharp'),
];

/** The same for the part of a camera's picture in which something has come: codes are small there. */
export const CLOSE_RUNGS: Rungs = [
  rung('thorough', 1, 'shadows'),
  rung('thorough', 1, 'highlights'),
  rung('histogram', 1, 'shadows'),
  rung('fixed', 1, 'local'),
  rung('plain', 2, 'shadows'),
  rung('thorough', 1),
  rung('second', 1),
  rung('thorough', 1, 'sharp'),
  rung('thorough', 0.5, 'shadows'),
  rung('thorough', 1, 'local', 'brightest'),
  rung('thorough', 1, 'local', 'darkest'),
  rung('thorough', 1.5, 'sharp'),
  rung('histogram', 1),
];

/** Bars vanish where a picture is made small, and only the first engine reads them. */
export const BARCODE_RUNGS: Rungs = [
  rung('everything'),
  rung('thorough', 1, 'sharp'),
  rung('histogram', 1),
  rung('thorough', 0.5, 'local'),
  rung('thorough', 1, 'shadows'),
  rung('fixed', 0.7, 'local'),
  rung('thorough', 1.5, 'sharp'),
  rung('thorough', 0.25),
];

export const wideRungs = (formats: readonly CodeFormat[]): Rungs =>
  formats.every((format) => SQUARE.has(format)) ? FURTHER_RUNGS : [...BARCODE_RUNGS, ...FURTHER_RUNGS];

const SQUARE: ReadonlySet<CodeFormat> = new Set(['QRCode', 'MicroQRCode']);

/** Whether two rungs look at the same pixels, so that the one cannot confirm what the other read. */
export const samplingOf = ({ channel, scale, treatment, engine }: Rung): string =>
  `${channel} ${scale} ${treatment} ${engine === 'second' ? 'second' : 'first'}`;

/** Whether the rung takes the pixels as they are; the engine makes the same brightness of colours as we do. */
export const isUntouched = (rung: Rung): rung is Rung & { readonly engine: Effort } =>
  rung.engine !== 'second' && rung.channel === 'luma' && rung.scale === 1 && rung.treatment === 'none';

export const sized = (luma: Luma, { scale }: Rung): Luma => (scale === 1 ? luma : scaled(luma, scale));

/** `luma` is sized already. */
export function treated(luma: Luma, { treatment }: Rung): Luma {
  if (treatment === 'local') return withLocalContrast(luma, 25, 3);
  if (treatment === 'sharp') return sharpened(luma, 3, 2);
  if (treatment === 'shadows') return withGamma(luma, 0.4);
  return treatment === 'highlights' ? withGamma(luma, 2.5) : luma;
}
