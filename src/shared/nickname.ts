/** `王*`: the first character as people see one, so that an emoji of several code points is not cut. */
export function maskNickname(nickname: string): string {
  const [first] = new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(nickname.trim());
  return first === undefined ? '' : `${first.segment}*`;
}
