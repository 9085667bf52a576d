import { expect, it } from 'vitest';
import { inLanguage } from './two-languages.ts';

it.each([
  ['店长 / manager', 'zh-CN', '店长'],
  ['店长 / manager', 'en', 'manager'],
  ['店长', 'en', '店长'],
  ['', 'zh-CN', ''],
] as const)('%j in %s is %j', (text, language, part) => {
  expect(inLanguage(text, language)).toBe(part);
});
