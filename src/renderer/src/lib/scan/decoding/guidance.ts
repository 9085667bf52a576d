import type { PictureFacts } from './picture-meter.ts';

/**
 * Why nothing is read, as far as the picture tells; in the order in which they are tested. `frozen` is told by several
 * pictures, the others by one.
 */
export type ScanHint = 'frozen' | 'covered' | 'dark' | 'glare' | 'moving' | 'blurred' | 'far';

/** Not even noise: a camera that gives the same picture again and again. */
export const FROZEN_MOTION = 0;
const COVERED_CONTRAST = 0.06;
const DARK_BRIGHTNESS = 0.16;
const DARK_CONTRAST = 0.35;
const PRESENT_SHARE = 0.004;
const GLARE_SHARE = 0.03;
const MOVING = 0.05;
const BLURRED = 0.14;
const FAR_TEXTURED_SHARE = 0.03;

/**
 * One word for the person who holds the code; null where the picture is as good as it gets. Without anything held
 * before the camera only what is wrong with the camera itself is said: an empty counter is nobody's mistake.
 */
export function hintFor(facts: PictureFacts): ScanHint | null {
  if (facts.contrast < COVERED_CONTRAST) return 'covered';
  if (facts.brightness < DARK_BRIGHTNESS && facts.contrast < DARK_CONTRAST) return 'dark';
  if (facts.presentShare < PRESENT_SHARE) return null;
  if (facts.glareShare > GLARE_SHARE) return 'glare';
  if (facts.motion > MOVING) return 'moving';
  if (facts.sharpness < BLURRED) return 'blurred';
  return facts.texturedShare > 0 && facts.texturedShare < FAR_TEXTURED_SHARE ? 'far' : null;
}
