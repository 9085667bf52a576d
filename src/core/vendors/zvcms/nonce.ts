import type { Ids } from '../../ports.ts';

/** `Nonce`: a random positive integer of nine digits, fresh for each request, because a used one may be refused. */
export function createNonces(ids: Ids): () => string {
  let last = '';
  const draw = (): string => String(100_000_000 + (Number.parseInt(hexOf(ids.uuid()), 16) % 900_000_000));
  return () => {
    let nonce = draw();
    // Chance repeats itself one time in a billion; twice in a row would look like a replay.
    while (nonce === last) nonce = draw();
    last = nonce;
    return nonce;
  };
}

/** The first 48 bits of a random UUID; its fixed digits come later. */
const hexOf = (uuid: string): string => uuid.replaceAll('-', '').slice(0, 12);
