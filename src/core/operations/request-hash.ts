import { createHash } from 'node:crypto';
import type { OperationKind } from '#shared/contract/operation.ts';

/**
 * SHA-256 of what is asked for. Passwords and SMS codes must not be among the facts: a hash of six digits can be
 * undone by trying them all. A fact that is undefined is left out, so that later facts leave older hashes as they were.
 */
export function requestHash(
  kind: OperationKind,
  facts: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const sorted = Object.entries(facts)
    .filter(([, fact]) => fact !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([kind, sorted]))
    .digest('hex');
}
