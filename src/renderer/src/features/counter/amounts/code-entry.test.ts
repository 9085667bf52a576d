import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PAD_KEYS } from './amount-entry.ts';
import { MAX_CODE_LENGTH, pressCode } from './code-entry.ts';

it('makes nothing but digits, and not too many', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PAD_KEYS)), (keys) => {
      expect(keys.reduce(pressCode, '')).toMatch(new RegExp(`^\\d{0,${MAX_CODE_LENGTH}}$`));
    }),
  );
});

it('takes a slip back, and all of it', () => {
  expect(pressCode('123', 'back')).toBe('12');
  expect(pressCode('123', 'clear')).toBe('');
});
