import { expect, it } from 'vitest';
import { scannedText } from './scanned-text.ts';

const asBytes = (...bytes: readonly number[]) => String.fromCharCode(...bytes);

it.each([
  ['plain', 'MEMBER:7', 'MEMBER:7'],
  ['UTF-8', asBytes(...new TextEncoder().encode('会员7🦊')), '会员7🦊'],
  ['GB 18030', asBytes(0xbb, 0xe1, 0xd4, 0xb1, 0x37), '会员7'],
  ['neither', asBytes(0x41, 0xff), asBytes(0x41, 0xff)],
  ['text already', '会员é', '会员é'],
  ['nothing', '', ''],
])('%s', (_, sent, text) => {
  expect(scannedText(sent)).toBe(text);
});
