import { createAim } from './aim.ts';
import type { ScanHint } from './decoding/guidance.ts';
import type { DecodeAnswer } from './decoding/messages.ts';
import type { CodeFormat, Point } from './decoding/sighting.ts';
import { createDedupe } from './dedupe.ts';
import { createHinting } from './hinting.ts';

/** What the lens shows over the live picture. */
export type ScanView = {
  /** Round the code that is meant, in pixels of a picture of this size; null while none is read. */
  readonly code: {
    readonly corners: readonly Point[];
    readonly width: number;
    readonly height: number;
  } | null;
  readonly hint: ScanHint | null;
};

export type Reading = {
  readonly take: (answer: DecodeAnswer, atMs: number) => void;
  /** The camera has just begun, or reads again after a pause: nobody has waited yet. */
  readonly restart: (atMs: number) => void;
};

/** Where a text comes from: which code, and how long the look took that read it. */
export type TextSource = { readonly format: CodeFormat; readonly tookMs: number };

type Listeners = {
  readonly onText: (text: string, source: TextSource) => void;
  readonly onView: (view: ScanView | null) => void;
};

/** A frame round a code stays for a moment, or it would flicker with every frame that is not read. */
const CODE_SHOWN_MS = 350;

/** Makes scans out of what the decoder says of frame after frame: one for each code that is held up. */
export function createReading({ onText, onView }: Listeners): Reading {
  const dedupe = createDedupe();
  const aim = createAim();
  let hinting = createHinting(0);
  let shown: { readonly view: ScanView; readonly atMs: number } | null = null;
  const show = (view: ScanView | null, atMs: number) => {
    if (view === null && shown === null) return;
    if (view?.code === null && shown?.view.code === null && view.hint === shown.view.hint) return;
    shown = view && { view, atMs };
    onView(view);
  };
  return {
    take: (answer, atMs) => {
      const { width, height } = answer;
      hinting.take(answer.seen.length > 0, answer.facts, atMs);
      const meant = aim.meant(answer.taken, answer, atMs);
      if (meant) {
        const hint = hinting.hint() === 'frozen' ? 'frozen' : null;
        show({ code: { corners: meant.corners, width, height }, hint }, atMs);
        if (meant.text.trim() !== '' && dedupe.accepts(meant.text, atMs)) {
          onText(meant.text, { format: meant.format, tookMs: answer.tookMs });
        }
      } else if (!shown?.view.code || atMs - shown.atMs > CODE_SHOWN_MS) {
        const hint = hinting.hint();
        show(hint && { code: null, hint }, atMs);
      }
    },
    restart: (atMs) => {
      hinting = createHinting(atMs);
      show(null, atMs);
    },
  };
}
