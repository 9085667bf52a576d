import { classifyScan } from '#shared/codes/scanned-code.ts';
import { centreOf, type Sighting } from './decoding/sighting.ts';

/**
 * Of several codes in view one is meant: the one nearest to the middle. A frame in which that one happens not to be
 * read must not let its neighbour in, so the neighbour has to come nearer to the middle, or to be alone for a while.
 * A code that cannot be ours, a poster's address beside the customer's phone or the article number beside the card's
 * barcode, is meant only where it is alone.
 */
export type Aim = {
  /** `sightings` nearest to the middle first. Null where what is read is only a neighbour. */
  readonly meant: (sightings: readonly Sighting[], size: Size, atMs: number) => Sighting | null;
};

type Size = { readonly width: number; readonly height: number };

const ALONE_FOR_MS = 400;

export function createAim(): Aim {
  const nearest = createNearest();
  let [oursAtMs, strangersSinceMs, strangersAtMs] = [-ALONE_FOR_MS, 0, -ALONE_FOR_MS];
  return {
    meant: (sightings, size, atMs) => {
      const ours = sightings.filter((sighting) => !isStranger(sighting));
      if (ours.length > 0) {
        oursAtMs = atMs;
        return nearest(ours, size, atMs);
      }
      if (sightings.length === 0) return null;
      if (atMs - strangersAtMs >= ALONE_FOR_MS || oursAtMs > strangersSinceMs) strangersSinceMs = atMs;
      strangersAtMs = atMs;
      return atMs - strangersSinceMs < ALONE_FOR_MS ? null : nearest(sightings, size, atMs);
    },
  };
}

const isStranger = ({ format, text }: Sighting): boolean =>
  format === 'EAN13' || classifyScan(text).kind === 'foreign';

type Held = { readonly text: string; readonly distance: number; readonly atMs: number };

function createNearest(): Aim['meant'] {
  let held: Held | null = null;
  let neighbours: ReadonlySet<string> = new Set();
  return (sightings, { width, height }, atMs) => {
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
  };
}
