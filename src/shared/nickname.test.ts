import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNickname } from './nickname.ts';

describe('a nickname in a list', () => {
  it.each([
    ['several characters', '王小明', '王*'],
    ['two characters', '王明', '王*'],
    ['Latin', 'May', 'M*'],
    ['two Latin words', 'Ada L', 'A*'],
    ['Arabic, written from the right', 'ليلى', 'ل*'],
    ['full-width', 'Ａｄａ', 'Ａ*'],
    ['four bytes a character', '𠮷野家', '𠮷*'],
    ['Traditional', '龜體', '龜*'],
    ['spaces around and within', '\u3000 王 小明 ', '王*'],
    ['an emoji and more', '😀笑', '😀*'],
    ['a family and more', '👨‍👩‍👧‍👦一家', '👨‍👩‍👧‍👦*'],
    ['a flag and more', '🇨🇳队', '🇨🇳*'],
    ['a keycap and more', '1️⃣号', '1️⃣*'],
    ['a skin tone and more', '👍🏽好', '👍🏽*'],
    ['a letter with its marks', 'e\u0301\u0308lise', 'e\u0301\u0308*'],
    ['Devanagari', 'नमस्ते', 'न*'],
  ])('of %s: %j is %j', (_, nickname, masked) => {
    expect(maskNickname(nickname)).toBe(masked);
  });

  it.each(['陳', ' 陳 ', 'M', '😀', '👨‍👩‍👧‍👦', '𠮷', 'e\u0301', '\u200f陳\u200f', '陳\u3164', '*'])(
    'of one character hides it: %j',
    (nickname) => {
      expect(maskNickname(nickname)).toBe('*');
    },
  );

  it.each([
    ['a mark of direction', '\u200f王小明'],
    ['a turn round', '\u202e王小明'],
    ['an isolate', '\u2067王小明\u2069'],
    ['a joiner', '\u200d王小明'],
    ['a filler', '\u3164王小明'],
    ['a byte order mark', '\ufeff王小明'],
    ['a line end', '\n王小明'],
    ['half a surrogate pair', '\ud842王小明'],
    ['an accent without a letter', '\u0301王小明'],
  ])('begins after %s', (_, nickname) => {
    expect(maskNickname(nickname)).toBe('王*');
  });

  it.each(['', ' ', '\u3000', '\u3164', '\u200f\u200e', '\ufe0f', '\ud842', '\u0301'])(
    'is none where nothing of it shows: %j',
    (nickname) => {
      expect(maskNickname(nickname)).toBe('');
    },
  );

  it('shows nothing of what comes after two characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        expect(maskNickname(`王明${rest}`)).toBe('王*');
      }),
    );
  });
});
