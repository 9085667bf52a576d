import { toHalfWidth } from '../money.ts';

/**
 * The number of a data-SIM card as it is typed, or read off its sleeve: half-width, without spaces and dashes, 4 to 32
 * digits and letters. Undefined where it is no such number.
 */
export function readSimCardNumber(text: string): string | undefined {
  const compact = toHalfWidth(text).replace(/[\s\p{Cf}\p{Pd}]/gu, '');
  return /^[0-9A-Za-z]{4,32}$/.test(compact) && /\d/.test(compact) ? compact.toUpperCase() : undefined;
}
