import { createChangeWatch } from './change-watch.ts';
import { createJury } from './doubt.ts';
import type { Region } from './luma.ts';
import { createRungReader, type Picture } from './rung-reader.ts';
import { FIRST_RUNG, FURTHER_RUNGS, type Rung, samplingOf } from './rungs.ts';
import { type CodeFormat, nearestFirst, type Sighting } from './sighting.ts';
import type { ZxingEngine } from './zxing-engine.ts';

export type LookOptions = {
  readonly formats: readonly CodeFormat[];
  /** No further rung is begun that is expected to end later than this. */
  readonly budgetMs: number;
};

export type Look = {
  /** Texts beyond doubt, the one nearest to the middle first. */
  readonly taken: readonly Sighting[];
  /** Everything that was read in this picture, the doubtful too. */
  readonly seen: readonly Sighting[];
  readonly rungs: number;
};

export type Cascade = {
  /** One frame of many: a few rungs, the next frame goes on where this one stopped. */
  readonly frame: (picture: Picture, options: LookOptions) => Promise<Look>;
  /** One picture alone: all rungs until a text is beyond doubt. */
  readonly still: (picture: Picture, options: LookOptions) => Promise<Look>;
};

/** Frames for which a code's place is remembered after it was last read. */
const REMEMBERED_FRAMES = 30;
/** A rung that does not fit the budget gets a frame of its own, but so seldom that the picture stays lively. */
const OVERTIME_EVERY_FRAMES = 3;
/** A picture that no rung has read and that stays is looked at now and then: another frame has other noise. */
const ROUNDS = 2;
const AFTERWARDS_EVERY_FRAMES = 12;
/** A text in doubt is read again from pixels that fall together differently. */
const NEARBY_SCALES = [0.93, 1.07] as const;

export function createCascade(zxing: ZxingEngine, nowMs: () => number): Cascade {
  const reader = createRungReader(zxing, nowMs);
  const jury = createJury();
  const watch = createChangeWatch();
  let [frameNumber, rungsTried, overtimeAt] = [0, 0, 0];
  let place: { readonly region: Region; readonly frameNumber: number } | null = null;

  const judged = (seen: readonly Sighting[], rung: Rung, picture: Picture) =>
    nearestFirst(jury.beyondDoubt(seen, `${frameNumber} ${samplingOf(rung)}`), picture);

  const firstLook = async (picture: Picture, options: LookOptions): Promise<readonly Sighting[]> => {
    if (place && frameNumber - place.frameNumber <= REMEMBERED_FRAMES) {
      const seen = await reader.read(picture, FIRST_RUNG, options.formats, place.region);
      if (seen.length > 0) return seen;
    }
    return reader.read(picture, FIRST_RUNG, options.formats);
  };

  /** The next rung, or null where it would take too long or everything has been tried on what is there. */
  const nextRung = (picture: Picture, rungs: number, leftMs: number): Rung | null => {
    const tired = rungsTried >= ROUNDS * FURTHER_RUNGS.length;
    if (tired && (rungs > 1 || frameNumber % AFTERWARDS_EVERY_FRAMES > 0)) return null;
    const rung = FURTHER_RUNGS[rungsTried % FURTHER_RUNGS.length] ?? FIRST_RUNG;
    if (reader.expectedMs(rung, picture) > leftMs) {
      if (rungs > 1 || frameNumber - overtimeAt < OVERTIME_EVERY_FRAMES) return null;
      overtimeAt = frameNumber;
    }
    return rung;
  };

  const frame = async (picture: Picture, options: LookOptions): Promise<Look> => {
    const endMs = nowMs() + options.budgetMs;
    frameNumber += 1;
    const luma = picture.channel('luma');
    if (luma && watch.changed(luma)) rungsTried = 0;
    let seen = await firstLook(picture, options);
    let taken = judged(seen, FIRST_RUNG, picture);
    let rungs = 1;
    while (taken.length === 0) {
      const rung = nextRung(picture, rungs, endMs - nowMs());
      if (!rung) break;
      rungsTried += 1;
      rungs += 1;
      const further = await reader.read(picture, rung, options.formats);
      seen = [...seen, ...further];
      taken = judged(further, rung, picture);
    }
    const region = taken[0] && regionRound(taken[0], picture);
    if (region) place = { region, frameNumber };
    return { taken, seen: nearestFirst(seen, picture), rungs };
  };

  const still = async (picture: Picture, options: LookOptions): Promise<Look> => {
    const endMs = nowMs() + options.budgetMs;
    frameNumber += 1;
    const ladder: Rung[] = [FIRST_RUNG, ...FURTHER_RUNGS];
    let seen: readonly Sighting[] = [];
    let rungs = 0;
    for (let rung = ladder.shift(); rung && nowMs() < endMs; rung = ladder.shift()) {
      rungs += 1;
      const further = await reader.read(picture, rung, options.formats);
      if (seen.length === 0 && further.length > 0) ladder.unshift(...nearby(rung));
      seen = [...seen, ...further];
      const taken = judged(further, rung, picture);
      if (taken.length > 0) return { taken, seen: nearestFirst(seen, picture), rungs };
    }
    return { taken: [], seen: nearestFirst(seen, picture), rungs };
  };
  return { frame, still };
}

const nearby = (rung: Rung): readonly Rung[] =>
  NEARBY_SCALES.map((scale) => ({ ...rung, scale: rung.scale * scale }));

/** Where to look first in the next frame: round the code, twice as large, because hands move. */
function regionRound({ corners }: Sighting, picture: Picture): Region | null {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const reach = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) / 2 + 16;
  const left = Math.max(0, Math.min(...xs) - reach);
  const top = Math.max(0, Math.min(...ys) - reach);
  const right = Math.min(picture.width, Math.max(...xs) + reach);
  const bottom = Math.min(picture.height, Math.max(...ys) + reach);
  // Also where an engine gave no corners, and all of these are infinite.
  if (!(right - left > 8 && bottom - top > 8)) return null;
  return { left, top, width: right - left, height: bottom - top };
}
