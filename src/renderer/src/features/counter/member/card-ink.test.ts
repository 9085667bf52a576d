import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, INK, inkOn, plainColour } from './card-ink.ts';

it('writing on any card can be read: a contrast of 4 to 1 at least', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, (face) => {
      expect(contrast(face, inkOn(face) === 'light' ? '#ffffff' : INK)).toBeGreaterThanOrEqual(4);
    }),
  );
});

it.each([
  ['#F4AB0F', '#F4AB0F'],
  ['red; background: url(x)', null],
  ['#fff', null],
  [null, null],
])('takes %s as %s', (given, taken) => {
  expect(plainColour(given)).toBe(taken);
});
