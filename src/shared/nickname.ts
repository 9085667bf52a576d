/**
 * `王*`: the first character that can be seen, and that there are more. A nickname of one character is `*`: nothing of
 * it would be hidden otherwise. Empty where there is nothing to see.
 */
export function maskNickname(nickname: string): string {
  let first: string | undefined;
  for (const { segment } of CHARACTERS.segment(nickname)) {
    if (!VISIBLE.test(segment)) continue;
    if (first !== undefined) return `${first}*`;
    first = segment;
  }
  return first === undefined ? '' : '*';
}

/** Characters as people see them: an emoji of several code points, or a letter with its marks, is one and is not cut. */
const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * Not only spaces, marks of direction, joiners, fillers, halves of surrogate pairs, or accents without a letter. They
 * would show nothing, or turn round the text that follows.
 */
const VISIBLE = /[^\p{Z}\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
