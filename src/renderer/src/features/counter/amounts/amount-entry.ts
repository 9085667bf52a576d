import { toHalfWidth } from '#shared/money.ts';

/** The keys of the number pad. */
export const PAD_KEYS = [
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '00',
  '.',
  'back',
  'clear',
] as const;
export type PadKey = (typeof PAD_KEYS)[number];

const MAX_WHOLE_DIGITS = 6;

/**
 * The text of an amount after a key of the pad. The pad cannot make a text that is no amount: one point, two
 * decimals, six digits before it. What is typed or pasted is read by `readAmount`, which says what is wrong with it.
 */
export function pressPad(text: string, key: PadKey): string {
  if (key === 'clear') return '';
  if (key === 'back') return text.slice(0, -1);
  const before = toHalfWidth(text);
  if (key === '.') return before.includes('.') ? text : `${before === '' ? '0' : before}.`;
  return [...key].reduce(withDigit, before);
}

function withDigit(text: string, digit: string): string {
  if (text === '0' || text === '') return digit;
  const [whole = '', decimals] = text.split('.');
  if (decimals !== undefined) return decimals.length < 2 ? text + digit : text;
  return whole.length < MAX_WHOLE_DIGITS ? text + digit : text;
}
