import { describe, expect, it } from 'vitest';
import { readTypedLookup } from './typed-lookup.ts';

describe('a typed text', () => {
  it.each([
    ['13800000002', { kind: 'phone', phone: '13800000002' }],
    ['１３８０００００００２', { kind: 'phone', phone: '13800000002' }],
    ['138 0000-0002', { kind: 'phone', phone: '13800000002' }],
    ['+86 138 0000 0002', { kind: 'phone', phone: '13800000002' }],
    ['008613800000002', { kind: 'phone', phone: '13800000002' }],
    ['157', { kind: 'phone-prefix', prefix: '157' }],
    ['138000000', { kind: 'phone-prefix', prefix: '138000000' }],
    ['7919121420122', { kind: 'card-number', cardNo: '7919121420122' }],
    ['791912142012', { kind: 'card-number', cardNo: '791912142012' }],
    // Thirteen digits without a plus stay a card number, whatever they begin with.
    ['8613800000002', { kind: 'card-number', cardNo: '8613800000002' }],
    ['12345678901234567890', { kind: 'card-number', cardNo: '12345678901234567890' }],
  ])('%s', (typed, meaning) => {
    expect(readTypedLookup(typed)).toEqual(meaning);
  });

  it.each([
    ['', 'lookup.empty'],
    ['   ', 'lookup.empty'],
    ['15', 'lookup.too-short', { minimum: 3 }],
    ['7', 'lookup.too-short', { minimum: 3 }],
    ['1380000000', 'phone.length', { digits: 10 }],
    ['23800000002', 'lookup.not-understood'],
    ['7919', 'lookup.not-understood'],
    ['小明', 'lookup.not-understood'],
    ['157a', 'lookup.not-understood'],
    ['😀', 'lookup.not-understood'],
    ['123456789012345678901', 'lookup.not-understood'],
    ["1' OR 1=1", 'lookup.not-understood'],
  ])('%j is sent back as %s', (typed, code, params?: object) => {
    expect(readTypedLookup(typed)).toEqual({ kind: 'problem', code, ...(params && { params }) });
  });
});
