import { describe, expect, it } from 'vitest';
import { fillMessage, placeholdersOf } from './fill.ts';

describe('fillMessage', () => {
  it.each([
    ['a {{x}} b', { x: 'y' }, 'a y b'],
    ['{{x}} and {{x}}', { x: 1 }, '1 and 1'],
    ['a[[, {{x}}]].', { x: 'y' }, 'a, y.'],
    ['a[[, {{x}}]].', {}, 'a.'],
    ['a[[, {{x}} {{y}}]].', { x: 1 }, 'a.'],
    ['a {{x}}', {}, 'a –'],
    ['{{priceFen}}', { priceFen: 123_456 }, '¥1,234.56'],
    ['{{priceFen}}', { priceFen: 1.5 }, '1.5'],
    ['{{x}}', { x: '{{y}}', y: 'no' }, '{{y}}'],
  ])('%j with %j is %j', (template, params, filled) => {
    expect(fillMessage(template, params)).toBe(filled);
  });

  it('lists placeholders in their order', () => {
    expect(placeholdersOf('{{b}} [[{{a}}]] {{b}}')).toEqual(['b', 'a', 'b']);
  });
});
