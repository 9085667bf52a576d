import { createHash } from 'node:crypto';

/**
 * 一.4: the parameters but `sign`, sorted by name, as `k=v&k=v` without URL encoding, the secret right behind,
 * SHA-1 in upper-case hex.
 */
export function dakashiSign(parameters: Readonly<Record<string, string | number>>, secret: string): string {
  const text = Object.entries(parameters)
    .filter(([name]) => name !== 'sign')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return createHash('sha1').update(`${text}${secret}`, 'utf8').digest('hex').toUpperCase();
}
