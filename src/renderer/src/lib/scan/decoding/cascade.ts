import { createJury } from './doubt.ts';
import { createFrameLooks } from './frame-looks.ts';
import type { Judge, Look, LookOptions } from './look.ts';
import { createRungReader, type Picture } from './rung-reader.ts';
import { samplingOf } from './rungs.ts';
import { nearestFirst } from './sighting.ts';
import { createStillLooks } from './still-looks.ts';
import type { ZxingEngine } from './zxing-engine.ts';

export type Cascade = {
  /** One frame of many: a few rungs, the next frame goes on where this one stopped. */
  readonly frame: (picture: Picture, options: LookOptions) => Promise<Look>;
  /** One picture alone: all rungs until a text is beyond doubt. */
  readonly still: (picture: Picture, options: LookOptions) => Promise<Look>;
};

export function createCascade(zxing: ZxingEngine, nowMs: () => number): Cascade {
  const reader = createRungReader(zxing, nowMs);
  const jury = createJury();
  const judge: Judge = (seen, source, rung, picture) =>
    nearestFirst(jury.beyondDoubt(seen, `${source} ${samplingOf(rung)}`), picture);
  return {
    frame: createFrameLooks(reader, judge, nowMs),
    still: createStillLooks(reader, judge, nowMs),
  };
}
