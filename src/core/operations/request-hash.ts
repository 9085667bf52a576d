import { createHash } from 'node:crypto';
import type { OperationKind } from '#shared/contract/operation.ts';

/**
 * SHA-256 of what is asked for. Passwords and SMS codes must not be among the facts: a hash of six digits can be
 * undone by trying them all.
 */
export function requestHash(
  kind: OperationKind,
  facts: Readonly<Record<string, string | number | null>>,
): string {
  const sorted = Object.entries(facts).sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([kind, sorted]))
    .digest('hex');
}
