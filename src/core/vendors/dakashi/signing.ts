import { createHash } from 'node:crypto';
import type { SignedFields } from '../endpoint.ts';

/**
 * Chapter 1.4: the parameters sorted by name as `k=v` joined by `&`, not URL-encoded, the client's secret right
 * behind, SHA-1, upper case. `sign` itself is not signed. Names are sorted by their bytes, as PHP's `ksort` does.
 */
export function sign(parameters: SignedFields, secret: string): string {
  const pairs = Object.entries(parameters)
    .filter(([name]) => name !== 'sign')
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return createHash('sha1')
    .update(`${pairs.join('&')}${secret}`, 'utf8')
    .digest('hex')
    .toUpperCase();
}
