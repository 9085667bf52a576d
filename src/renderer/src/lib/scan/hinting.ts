import { hintFor, type ScanHint } from './decoding/guidance.ts';
import type { PictureFacts } from './decoding/picture-meter.ts';

/** Nothing has to be said to a person whose code is read at once. */
const NOTHING_READ_FOR_MS = 2_000;
const REMEMBERED = 6;

/** What to tell the person who holds a code that is not read; the same word has to fit most of the last pictures. */
export type Hinting = {
  readonly take: (read: boolean, facts: PictureFacts | null, atMs: number) => void;
  readonly hint: () => ScanHint | null;
};

export function createHinting(startMs: number): Hinting {
  let readAtMs = startMs;
  let nowMs = startMs;
  let hints: readonly (ScanHint | null)[] = [];
  return {
    take: (read, facts, atMs) => {
      nowMs = atMs;
      if (read) {
        readAtMs = atMs;
        hints = [];
      } else if (facts) hints = [...hints, hintFor(facts)].slice(-REMEMBERED);
    },
    hint: () => (nowMs - readAtMs < NOTHING_READ_FOR_MS ? null : mostOf(hints)),
  };
}

function mostOf(hints: readonly (ScanHint | null)[]): ScanHint | null {
  const enough = REMEMBERED / 2;
  const often = hints.filter((hint) => hints.filter((other) => other === hint).length > enough);
  return often[0] ?? null;
}
