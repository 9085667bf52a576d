import type { Readings } from './readings.ts';

/**
 * A folded nickname as the words of a full-text index: each character is one, so that one character finds it; each two
 * neighbours are one, so that two or more are found without comparing the places of frequent ones. Words are numbers:
 * no tokenizer then takes an emoji for punctuation.
 */
export type Tokens = { readonly chars: string; readonly pairs: string };

export function tokensOf(folded: string): Tokens {
  const { chars, pairs } = split(folded);
  return { chars: [...new Set(chars)].join(' '), pairs: pairs.join(' ') };
}

/** The query that is met by every name which has this text in it, and by no other. Undefined for an empty one. */
export function tokenQuery(folded: string): string | undefined {
  const { chars, pairs } = split(folded);
  if (chars.length === 0) return undefined;
  return pairs.length === 0 ? `chars : "${chars.join('')}"` : `pairs : "${pairs.join(' ')}"`;
}

function split(folded: string): { readonly chars: readonly string[]; readonly pairs: readonly string[] } {
  const chars = Array.from(folded, word);
  return { chars, pairs: chars.slice(1).map((char, index) => `${chars[index]}${char}`) };
}

/** Four digits to the base of 36 hold every character. */
const word = (char: string): string => (char.codePointAt(0) ?? 0).toString(36).padStart(4, '0');

/** The words of a name's readings. Those from its first character are marked, so that they can be asked for alone. */
export const soundsOf = ({ whole, later }: Readings): string =>
  [...whole.map((reading) => MARK + reading), ...later].join(' ');

/** Queries for what is typed in pinyin, best first: all of a name, the beginning of one, from a later character. */
export const soundQueries = (typed: string): readonly string[] => [
  `"${MARK}${typed}"`,
  `"${MARK}${typed}" *`,
  `"${typed}" *`,
];

/** No letter or digit of a reading, and none that the tokenizer takes for the end of a word. */
const MARK = '›';
