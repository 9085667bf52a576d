import type { PictureFacts } from './picture-meter.ts';

/**
 * Why nothing is read, as far as the picture tells; in the order in which they are tested. `frozen` is told by several
 * pictures, the others by one.
 */
export type ScanHint = 'frozen' | 'covered' | 'dark' | 'glare' | 'moving' | 'blurred' | 'far';

/** Not even noise: a camera that gives the same picture again and again. */
export const FROZEN_MOTION = 0;
const COVERED_CONTRAST = 0.06;
/** In the dark a code still stands out a little. */
const COVERED_RANGE = 0.08;
const DARK_BRIGHTNESS = 0.16;
const DARK_CONTRAST = 0.35;
const PRESENT_SHARE = 0.004;
const GLARE_SHARE = 0.03;
const MOVING = 0.05;
/** A small code moves a small part of the picture, but most of what is held there. */
const MOVED_SHARE = 0.015;
const MOVED_OF_PRESENT = 0.5;
const BLURRED = 0.14;
/** A code that is far away is fine and small; one that is near and simple covers few cells, too, but coarsely. */
const FAR_TEXTURED_SHARE = 0.03;
const FAR_TEXTURE = 100;

/**
 * One word for the person who holds the code; null where the picture is as good as it gets. Without anything held
 * before the camera only what is wrong with the camera itself is said: an empty counter is nobody's mistake.
 */
export function hintFor(facts: PictureFacts): ScanHint | null {
  if (facts.contrast < COVERED_CONTRAST && facts.range < COVERED_RANGE) return 'covered';
  if (facts.brightness < DARK_BRIGHTNESS && facts.contrast < DARK_CONTRAST) return 'dark';
  if (facts.presentShare < PRESENT_SHARE) return null;
  if (facts.glareShare > GLARE_SHARE) return 'glare';
  if (isMoving(facts)) return 'moving';
  if (facts.sharpness < BLURRED) return 'blurred';
  return facts.texture > FAR_TEXTURE && facts.texturedShare < FAR_TEXTURED_SHARE ? 'far' : null;
}

const isMoving = ({ motion, movedShare, presentShare }: PictureFacts): boolean =>
  motion > MOVING || (movedShare > MOVED_SHARE && movedShare > MOVED_OF_PRESENT * presentShare);
