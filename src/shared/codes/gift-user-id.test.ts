import { expect, it } from 'vitest';
import { readGiftUserId } from './gift-user-id.ts';

it.each([
  ['100001', '100001'],
  [' １００００１ ', '100001'],
  ['a-b_c.9', 'a-b_c.9'],
  ['x'.repeat(64), 'x'.repeat(64)],
  ['x'.repeat(65), undefined],
  ['', undefined],
  ['  ', undefined],
  ['两个 字', undefined],
  ['1 2', undefined],
])('%j is read as %j', (text, id) => {
  expect(readGiftUserId(text)).toBe(id);
});
