import { sharpened, withGamma, withLocalContrast } from './contrast.ts';
import { type Luma, scaled } from './luma.ts';
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

const rung = (
  engine: Rung['engine'],
  scale = 1,
  treatment: Treatment = 'none',
  channel: Channel = 'luma',
): Rung => ({ engine, scale, treatment, channel });

/** The cheapest look; every frame gets it. */
export const FIRST_RUNG: Rung = rung('quick');

/**
 * What is tried on a picture that the first look did not read, in the order of what it reads per millisecond on hard
 * photographs. Each adds some that all before it miss.
 */
export const FURTHER_RUNGS: readonly Rung[] = [
  rung('everything'),
  rung('fixed', 0.7, 'local'),
  rung('thorough', 0.35, 'shadows'),
  rung('thorough', 1, 'shadows'),
  rung('thorough', 1, 'sharp'),
  rung('histogram', 0.35, 'highlights'),
  rung('fixed', 0.7, 'local', 'darkest'),
  rung('thorough', 0.7, 'local', 'brightest'),
  rung('second', 0.5),
  rung('histogram', 1, 'shadows'),
  rung('second', 1),
  rung('thorough', 0.7, 'local', 'darkest'),
  rung('thorough', 1, 'local'),
  rung('thorough', 1.5, 'sharp'),
];

/** Whether two rungs look at the same pixels, so that the one cannot confirm what the other read. */
export const samplingOf = ({ channel, scale, treatment, engine }: Rung): string =>
  `${channel} ${scale} ${treatment} ${engine === 'second' ? 'second' : 'first'}`;

export function treated(luma: Luma, { scale, treatment }: Rung): Luma {
  const sized = scale === 1 ? luma : scaled(luma, scale);
  if (treatment === 'local') return withLocalContrast(sized, 25, 3);
  if (treatment === 'sharp') return sharpened(sized, 3, 2);
  if (treatment === 'shadows') return withGamma(sized, 0.4);
  return treatment === 'highlights' ? withGamma(sized, 2.5) : sized;
}
