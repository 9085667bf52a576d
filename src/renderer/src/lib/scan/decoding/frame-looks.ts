import { createAttention } from './attention.ts';
import { createChangeWatch } from './change-watch.ts';
import { createLadder, type Ladder } from './ladder.ts';
import type { Judge, Look, LookOptions } from './look.ts';
import type { Region } from './luma.ts';
import type { Picture, RungReader } from './rung-reader.ts';
import { CLOSE_RUNGS, FIRST_RUNG, type Rung, wideRungs } from './rungs.ts';
import { type CodeFormat, nearestFirst, type Sighting } from './sighting.ts';

/** Frames for which a code's place is remembered after it was last read. */
const REMEMBERED_FRAMES = 30;
/** After so many frames without a change, one is something new, and not a hand that trembles. */
const CALM_FRAMES = 10;
/** A rung that does not fit the budget gets a frame of its own, but so seldom that the picture stays lively. */
const OVERTIME_EVERY_FRAMES = 6;
/** Another code may have come nearer to the middle than the one that is being followed. */
const WHOLE_FIRST_EVERY_FRAMES = 4;
const WIDE_FIRST_EVERY_FRAMES = 3;
const ROUNDS = 2;
/** A picture that no rung has read and that stays is looked at now and then: another frame has other noise. */
const AFTERWARDS_EVERY_FRAMES = 12;

type Step = { readonly rung: Rung; readonly region: Region | null };
type Turn = { readonly ladder: Ladder; readonly region: Region | null };
type Place = { readonly rung: Rung; readonly region: Region; readonly frameNumber: number };

/** Looks at frame after frame: a few rungs each, first where the code was, then where something has come. */
export function createFrameLooks(reader: RungReader, judge: Judge, nowMs: () => number) {
  let ladders = laddersFor([]);
  const watch = createChangeWatch();
  const attention = createAttention();
  let formats = '';
  let [frameNumber, changedAt, overtimeAt] = [0, 0, 0];
  let place: Place | null = null;

  const notice = (picture: Picture) => {
    const luma = picture.channel('luma');
    const change = luma && watch.changed(luma);
    if (!change) return;
    attention.note(change, frameNumber);
    const isNew = frameNumber - changedAt > CALM_FRAMES;
    for (const ladder of [ladders.close, ladders.wide]) isNew ? ladder.restart() : ladder.refresh();
    if (isNew) place = null;
    changedAt = frameNumber;
  };

  /** What has just come is looked at closely first; now and then the whole picture has its turn before it. */
  const turns = (picture: Picture): readonly Turn[] => {
    const region = attention.region(picture);
    const wide: Turn = { ladder: ladders.wide, region: null };
    const close: Turn = { ladder: ladders.close, region };
    return frameNumber % WIDE_FIRST_EVERY_FRAMES === 0 && frameNumber !== changedAt
      ? [wide, close]
      : [close, wide];
  };

  /** The next rung, or null where it would take too long or everything has been tried on what is there. */
  const nextStep = (picture: Picture, rungs: number, leftMs: number): Step | null => {
    for (const { ladder, region } of turns(picture)) {
      const isTime = rungs === 1 && frameNumber % AFTERWARDS_EVERY_FRAMES === 0;
      const rung = ladder.next() ?? (isTime ? ladder.anyway() : null);
      if (!rung) continue;
      if (reader.expectedMs(rung, region ?? picture) > leftMs && !mayRunOver(rungs, region)) continue;
      ladder.climbed();
      return { rung, region };
    }
    return null;
  };

  /** One close look in every frame, whatever the first one left of its time. */
  const mayRunOver = (rungs: number, region: Region | null): boolean => {
    if (rungs > 1) return false;
    if (region) return true;
    if (frameNumber - overtimeAt < OVERTIME_EVERY_FRAMES) return false;
    overtimeAt = frameNumber;
    return true;
  };

  const steps = function* (picture: Picture, endMs: number): Generator<Step, void> {
    const known = place && frameNumber - place.frameNumber <= REMEMBERED_FRAMES ? [place] : [];
    const whole: Step = { rung: FIRST_RUNG, region: null };
    yield* frameNumber % WHOLE_FIRST_EVERY_FRAMES === 0 ? [whole, ...known] : [...known, whole];
    // A hand that trembles changes each frame: whatever rung is next, the best one gets each of them.
    if (frameNumber === changedAt && ladders.close.next() !== CLOSE_RUNGS[0])
      yield { rung: CLOSE_RUNGS[0], region: attention.region(picture) };
    for (let rungs = 1; ; rungs += 1) {
      const step = nextStep(picture, rungs, endMs - nowMs());
      if (!step) return;
      yield step;
    }
  };

  return async (picture: Picture, options: LookOptions): Promise<Look> => {
    const endMs = nowMs() + options.budgetMs;
    frameNumber += 1;
    if (options.formats.join() !== formats) {
      formats = options.formats.join();
      ladders = laddersFor(options.formats);
    }
    notice(picture);
    let seen: readonly Sighting[] = [];
    let rungs = 0;
    for (const { rung, region } of steps(picture, endMs)) {
      rungs += 1;
      const found = await reader.read(picture, rung, options.formats, region ?? undefined);
      const taken = judge(found, `frame ${frameNumber}`, rung, picture);
      const around = found[0] && regionRound(taken[0] ?? found[0], picture);
      if (around) place = { rung, region: around, frameNumber };
      seen = [...seen, ...found];
      if (taken.length > 0) return { taken, seen: nearestFirst(seen, picture), rungs };
    }
    return { taken: [], seen: nearestFirst(seen, picture), rungs };
  };
}

const laddersFor = (formats: readonly CodeFormat[]) => ({
  close: createLadder(CLOSE_RUNGS, ROUNDS),
  wide: createLadder(wideRungs(formats), 1),
});

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
