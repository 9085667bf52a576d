import { FROZEN_MOTION, hintFor, type ScanHint } from './decoding/guidance.ts';
import type { PictureFacts } from './decoding/picture-meter.ts';

/** Nothing has to be said to a person whose code is read at once. */
const NOTHING_READ_FOR_MS = 2_000;
const REMEMBERED = 6;
/** At four measurements a second: two seconds in which not even the sensor's noise has changed. */
const FROZEN_AFTER = 8;

/**
 * What to tell the person who holds a code that is not read; the same word has to fit most of the last pictures. That
 * the picture is frozen is told also while a code is read: it is the code of long ago.
 */
export type Hinting = {
  readonly take: (read: boolean, facts: PictureFacts | null, atMs: number) => void;
  readonly hint: () => ScanHint | null;
};

export function createHinting(startMs: number): Hinting {
  let readAtMs = startMs;
  let nowMs = startMs;
  let hints: readonly (ScanHint | null)[] = [];
  let unchanged = 0;
  return {
    take: (read, facts, atMs) => {
      nowMs = atMs;
      if (facts) unchanged = facts.motion <= FROZEN_MOTION ? unchanged + 1 : 0;
      if (read) {
        readAtMs = atMs;
        hints = [];
      } else if (facts) hints = [...hints, hintFor(facts)].slice(-REMEMBERED);
    },
    hint: () => {
      const hint = nowMs - readAtMs < NOTHING_READ_FOR_MS ? null : mostOf(hints);
      // A black picture stands still too, and the lens is the better guess.
      return unchanged >= FROZEN_AFTER && hint !== 'covered' ? 'frozen' : hint;
    },
  };
}

function mostOf(hints: readonly (ScanHint | null)[]): ScanHint | null {
  const enough = REMEMBERED / 2;
  const often = hints.filter((hint) => hints.filter((other) => other === hint).length > enough);
  return often[0] ?? null;
}
