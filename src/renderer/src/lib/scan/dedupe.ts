/**
 * A code held before a camera is read many times a second; the counter must hear of it once. The same text counts
 * as new only after it has been out of sight for `outOfSightMs`; a different text is taken at once.
 */
export type Dedupe = {
  /** True when this sighting is a scan of its own; every sighting, taken or not, keeps the text "in sight". */
  readonly accepts: (text: string, atMs: number) => boolean;
};

export const OUT_OF_SIGHT_MS = 2_000;

export function createDedupe(outOfSightMs = OUT_OF_SIGHT_MS): Dedupe {
  const lastSeenAtMs = new Map<string, number>();
  const forgetTheGone = (atMs: number) => {
    for (const [text, seenAtMs] of lastSeenAtMs) {
      if (atMs - seenAtMs >= outOfSightMs) lastSeenAtMs.delete(text);
    }
  };
  return {
    accepts: (text, atMs) => {
      forgetTheGone(atMs);
      const isNew = !lastSeenAtMs.has(text);
      lastSeenAtMs.set(text, atMs);
      return isNew;
    },
  };
}
