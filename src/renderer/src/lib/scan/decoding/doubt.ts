import type { Sighting } from './sighting.ts';

/** Below this share of unused error correction a text may be a miscorrection. */
const SAFE_MARGIN = 0.1;
const REMEMBERED_LOOKS = 200;

/**
 * Decides when a text is beyond doubt. With error correction to spare it is at once; at its limit, or from an engine
 * that does not say, the same text has to be read a second time from another `source`: another frame, another engine,
 * or pixels that were sampled anew.
 */
export type Jury = {
  readonly beyondDoubt: (sightings: readonly Sighting[], source: string) => readonly Sighting[];
};

export function createJury(): Jury {
  const doubtful = new Map<string, { readonly source: string; readonly look: number }>();
  let look = 0;
  return {
    beyondDoubt: (sightings, source) => {
      look += 1;
      for (const [text, seen] of doubtful) if (look - seen.look > REMEMBERED_LOOKS) doubtful.delete(text);
      const taken = sightings.filter(({ text, marginLeft }) => {
        const before = doubtful.get(text);
        return (marginLeft ?? 0) >= SAFE_MARGIN || (before !== undefined && before.source !== source);
      });
      for (const { text } of sightings) if (!doubtful.has(text)) doubtful.set(text, { source, look });
      return taken;
    },
  };
}
