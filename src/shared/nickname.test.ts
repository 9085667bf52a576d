import { expect, it } from 'vitest';
import { maskNickname } from './nickname.ts';

it.each([
  ['王小明', '王*'],
  ['  王 小明', '王*'],
  ['陳', '陳*'],
  ['😀笑', '😀*'],
  ['👨‍👩‍👧一家', '👨‍👩‍👧*'],
  ['𠮷野家', '𠮷*'],
  ['May', 'M*'],
  ['é́lise', 'é́*'],
  ['', ''],
  [' ', ''],
])('%j is listed as %j', (nickname, masked) => {
  expect(maskNickname(nickname)).toBe(masked);
});
