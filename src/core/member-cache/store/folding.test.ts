import { describe, expect, it } from 'vitest';
import { foldCardNo, foldExact, foldName, foldPhone } from './folding.ts';

describe('a nickname', () => {
  it.each([
    ['ＡｍｙWang', 'amywang'],
    ['王 小　明', '王小明'],
    ['❤️', '❤'],
    ['👨‍👩‍👧', '👨👩👧'],
    ['國', '國'],
    ['ﬁ', 'fi'],
    ['e\u0301', 'é'],
    ['\ud83d', '\ufffd'],
    ['a\u0000b\u{10ffff}c', 'abc'],
    ['𠮷', '𠮷'],
  ])('%j is compared as %j', (given, folded) => {
    expect(foldName(given)).toBe(folded);
    expect(foldName(folded)).toBe(folded);
  });
});

it.each([
  ['138 0013 8000', '13800138000'],
  ['+86 138-0013-8000', '13800138000'],
  ['8613800138000', '13800138000'],
  ['１３８', '138'],
  ['', ''],
])('the phone number %j is compared as %j', (given, folded) => {
  expect(foldPhone(given)).toBe(folded);
});

it('card numbers are compared without spaces and capitals, codes as they are', () => {
  expect(foldCardNo(' vip 1 ')).toBe('VIP1');
  expect(foldCardNo('ＶＩＰ１')).toBe('VIP1');
  expect(foldExact(' Code 1\u0000\n')).toBe('Code 1');
});
