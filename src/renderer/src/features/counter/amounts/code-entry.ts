import type { PadKey } from './amount-entry.ts';

export const MAX_CODE_LENGTH = 8;

/** The text of a code of digits after a key of the pad. */
export function pressCode(text: string, key: PadKey): string {
  if (key === 'clear') return '';
  if (key === 'back') return text.slice(0, -1);
  return key === '.' ? text : (text + key).slice(0, MAX_CODE_LENGTH);
}
