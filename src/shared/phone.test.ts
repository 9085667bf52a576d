import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone, maskPhonesIn, readPhone } from './phone.ts';

describe('reading a phone number', () => {
  it.each([
    '13800000002',
    '１３８０００００００２',
    ' 138 0000 0002 ',
    '138-0000-0002',
    '138–0000–0002',
    '+8613800000002',
    '＋86 13800000002',
    '0086 13800000002',
    '8613800000002',
    '\u202a13800000002\u202c',
  ])('%j', (typed) => {
    expect(readPhone(typed)).toEqual({ ok: true, phone: '13800000002' });
  });

  it.each([
    ['1380000000', 'phone.length'],
    ['138000000027', 'phone.length'],
    ['23800000002', 'phone.beginning'],
    ['', 'phone.length'],
    ['1380000000x', 'phone.not-digits'],
    ['１３８０００００００二', 'phone.not-digits'],
    ['٠١٢٣٤٥٦٧٨٩٠', 'phone.not-digits'],
    ['😀', 'phone.not-digits'],
  ])('%j is a problem: %s', (typed, problem) => {
    expect(readPhone(typed)).toEqual({ ok: false, problem });
  });
});

describe('masking a phone number', () => {
  it.each([
    ['13800001234', '138****1234'],
    ['+86 138 0000 1234', '138****1234'],
    ['138-0000-1234', '138****1234'],
    ['0871-63310005', '087****0005'],
    ['63310005', '****0005'],
    ['6331000', '****'],
    ['12', '****'],
    ['小明', '****'],
    ['😀', '****'],
    ['', ''],
  ])('%s becomes %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('never shows more than seven digits, nor four in the middle of a mobile number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1\d{10}$/), (phone) => {
        const masked = maskPhone(phone);
        expect(masked.replace(/\D/g, '')).toBe(phone.slice(0, 3) + phone.slice(7));
        expect(masked).toHaveLength(11);
      }),
    );
  });

  it('leaves whole characters whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(maskPhone(text)).toMatch(/^(\d{3})?(\*{4})?(\d{4})?$/);
      }),
    );
  });
});

describe('masking inside a text', () => {
  it.each([
    ['号码13800001234已注册', '号码138****1234已注册'],
    ['+8613800001234', '138****1234'],
    ['138-0000-1234 和 139 0000 5678', '138****1234 和 139****5678'],
    ['１３８００００１２３４', '138****1234'],
    ['单号71019122016110', '单号71019122016110'],
    ['卡7919121420122', '卡7919121420122'],
    ['1576829251319', '1576829251319'],
  ])('%s becomes %s', (text, masked) => {
    expect(maskPhonesIn(text)).toBe(masked);
  });
});
