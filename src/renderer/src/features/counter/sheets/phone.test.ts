import { expect, it } from 'vitest';
import { readPhone } from './phone.ts';

it.each([
  ['13800000001', '13800000001'],
  ['138 0000 0001', '13800000001'],
  ['138-0000-0001', '13800000001'],
  ['+86 138 0000 0001', '13800000001'],
  [fullWidth('13800000001'), '13800000001'],
])('reads %s', (typed, phone) => {
  expect(readPhone(typed)).toEqual({ ok: true, phone });
});

it.each([
  ['1380000000', 'phone.length'],
  ['138000000012', 'phone.length'],
  ['23800000001', 'phone.beginning'],
  ['', 'phone.length'],
  ['1380000000a', 'phone.not-digits'],
  ['😀', 'phone.not-digits'],
])('refuses %j as %s', (typed, code) => {
  expect(readPhone(typed)).toMatchObject({ ok: false, failure: { code } });
});

function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
