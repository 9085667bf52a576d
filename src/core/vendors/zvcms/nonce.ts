import type { Ids } from '../../ports.ts';

const SMALLEST = 100_000_000;
const HOW_MANY = 900_000_000;

/** `Nonce`: a random positive integer of nine digits, fresh for each request, because a used one may be refused. */
export function createNonces(ids: Ids): () => string {
  let last = -1;
  return () => {
    const drawn = Number.parseInt(firstBitsOf(ids.uuid()), 16) % HOW_MANY;
    // Chance repeats itself once in a billion; twice in a row would look like a replay.
    last = drawn === last ? (drawn + 1) % HOW_MANY : drawn;
    return String(SMALLEST + last);
  };
}

/** The first 48 bits of a random UUID; its fixed digits come later. */
const firstBitsOf = (uuid: string): string => uuid.replaceAll('-', '').slice(0, 12);
