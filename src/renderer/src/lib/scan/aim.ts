import { centreOf, type Sighting } from './decoding/sighting.ts';

/**
 * Of several codes in view one is meant: the one nearest to the middle. A frame in which that one happens not to be
 * read must not let its neighbour in, so the neighbour has to come nearer to the middle, or to be alone for a while.
 */
export type Aim = {
  /** `sightings` nearest to the middle first. Null where what is read is only a neighbour. */
  readonly meant: (
    sightings: readonly Sighting[],
    size: { readonly width: number; readonly height: number },
    atMs: number,
  ) => Sighting | null;
};

const ALONE_FOR_MS = 400;

type Held = { readonly text: string; readonly distance: number; readonly atMs: number };

export function createAim(): Aim {
  let held: Held | null = null;
  let neighbours: ReadonlySet<string> = new Set();
  return {
    meant: (sightings, { width, height }, atMs) => {
      const [first, ...others] = sightings;
      if (!first) return null;
      const { x, y } = centreOf(first.corners);
      const distance = Math.hypot(x - width / 2, y - height / 2);
      const before = held;
      if (before && neighbours.has(first.text) && atMs - before.atMs < ALONE_FOR_MS) {
        if (distance >= before.distance) return null;
      }
      if (before?.text !== first.text) neighbours = new Set();
      if (others.length > 0) neighbours = new Set([...neighbours, ...others.map(({ text }) => text)]);
      held = { text: first.text, distance, atMs };
      return first;
    },
  };
}
