import type { Judge, Look, LookOptions } from './look.ts';
import type { Picture, RungReader } from './rung-reader.ts';
import { FIRST_RUNG, type Rung, wideRungs } from './rungs.ts';
import { nearestFirst, type Sighting } from './sighting.ts';

/** A text in doubt is read again from pixels that fall together differently. */
const NEARBY_SCALES = [0.93, 1.07] as const;

/** Looks at one picture that stands alone: all rungs until a text is beyond doubt. */
export function createStillLooks(reader: RungReader, judge: Judge, nowMs: () => number) {
  let pictureNumber = 0;
  return async (picture: Picture, options: LookOptions): Promise<Look> => {
    const endMs = nowMs() + options.budgetMs;
    pictureNumber += 1;
    const ladder: Rung[] = [FIRST_RUNG, ...wideRungs(options.formats)];
    let seen: readonly Sighting[] = [];
    let rungs = 0;
    for (let rung = ladder.shift(); rung && nowMs() < endMs; rung = ladder.shift()) {
      rungs += 1;
      const found = await reader.read(picture, rung, options.formats);
      if (seen.length === 0 && found.length > 0) ladder.unshift(...nearby(rung));
      seen = [...seen, ...found];
      const taken = judge(found, `picture ${pictureNumber}`, rung, picture);
      if (taken.length > 0) return { taken, seen: nearestFirst(seen, picture), rungs };
    }
    return { taken: [], seen: nearestFirst(seen, picture), rungs };
  };
}

const nearby = (rung: Rung): readonly Rung[] =>
  NEARBY_SCALES.map((scale) => ({ ...rung, scale: rung.scale * scale }));
