import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '#shared/money.ts';
import { PAD_KEYS, type PadKey, pressPad } from './amount-entry.ts';

const pressed = (...keys: PadKey[]) => keys.reduce(pressPad, '');

describe('the number pad', () => {
  it.each([
    [['1', '8', '8', '.', '5'], '188.5'],
    [['2', '00'], '200'],
    [['.', '5'], '0.5'],
    [['0', '0', '7'], '7'],
    [['1', '.', '2', '.', '3'], '1.23'],
    [['1', '.', '2', '3', '4'], '1.23'],
    [['1', '.', '9', '00'], '1.90'],
    [['1', '2', '3', '4', '5', '6', '7'], '123456'],
    [['1', '2', 'back'], '1'],
    [['1', '2', 'clear'], ''],
    [['back'], ''],
  ] as const)('%s makes %s', (keys, text) => {
    expect(pressed(...keys)).toBe(text);
  });

  it('goes on from full-width digits that were typed', () => {
    expect(pressPad('１８', '5')).toBe('185');
  });

  it('makes only amounts that can be read, or nothing yet', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PAD_KEYS)), (keys) => {
        const reading = readAmount(pressed(...keys));
        expect(reading.ok || ['missing', 'not-positive'].includes(reading.problem)).toBe(true);
      }),
    );
  });
});
