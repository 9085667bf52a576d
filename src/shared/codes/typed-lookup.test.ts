import { describe, expect, it } from 'vitest';
import { readTypedLookup } from './typed-lookup.ts';

describe('a typed text', () => {
  it.each([
    ['15752400657', { kind: 'phone', phone: '15752400657' }],
    ['１５７５２４００６５７', { kind: 'phone', phone: '15752400657' }],
    ['157 5240-0657', { kind: 'phone', phone: '15752400657' }],
    ['+86 157 5240 0657', { kind: 'phone', phone: '15752400657' }],
    ['008615752400657', { kind: 'phone', phone: '15752400657' }],
    ['157', { kind: 'phone-prefix', prefix: '157' }],
    ['157524006', { kind: 'phone-prefix', prefix: '157524006' }],
    ['7919121420122', { kind: 'card-number', cardNo: '7919121420122' }],
    ['791912142012', { kind: 'card-number', cardNo: '791912142012' }],
    // Thirteen digits without a plus stay a card number, whatever they begin with.
    ['8615752400657', { kind: 'card-number', cardNo: '8615752400657' }],
    ['12345678901234567890', { kind: 'card-number', cardNo: '12345678901234567890' }],
  ])('%s', (typed, meaning) => {
    expect(readTypedLookup(typed)).toEqual(meaning);
  });

  it.each([
    ['', 'lookup.empty'],
    ['   ', 'lookup.empty'],
    ['15', 'lookup.too-short'],
    ['7', 'lookup.too-short'],
    ['1575240065', 'phone.length'],
    ['25752400657', 'lookup.not-understood'],
    ['7919', 'lookup.not-understood'],
    ['小明', 'lookup.not-understood'],
    ['157a', 'lookup.not-understood'],
    ['😀', 'lookup.not-understood'],
    ['123456789012345678901', 'lookup.not-understood'],
    ["1' OR 1=1", 'lookup.not-understood'],
  ])('%j is sent back as %s', (typed, code) => {
    expect(readTypedLookup(typed)).toEqual({ kind: 'problem', code });
  });
});
