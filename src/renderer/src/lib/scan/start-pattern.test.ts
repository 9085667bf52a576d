import { expect, it } from 'vitest';
import { findStart, type Row } from './start-pattern.ts';

/** A row from the widths of its runs, the first white. */
function rowOf(...widths: readonly number[]): Row {
  const pixels = widths.flatMap((width, index) => Array<boolean>(width).fill(index % 2 === 1));
  return {
    getSize: () => pixels.length,
    get: (at) => pixels[at] === true,
    isRange: (start, end, black) => pixels.slice(start, end).every((pixel) => pixel === black),
  };
}

const START_C = [6, 3, 3, 6, 9, 6];

it.each([
  ['A', [6, 3, 3, 12, 3, 6], 103],
  ['B', [6, 3, 3, 6, 3, 12], 104],
  ['C', START_C, 105],
])('finds start %s', (_, widths, symbol) => {
  expect(findStart(rowOf(30, ...widths, 6, 3, 30))).toEqual([30, 63, symbol]);
});

it('finds it behind whatever is dark before the label', () => {
  expect(findStart(rowOf(0, 200, 30, ...START_C, 6, 3, 30))).toEqual([230, 263, 105]);
  expect(findStart(rowOf(4, 9, 2, 40, 7, 3, 30, ...START_C, 6, 3, 30))).toEqual([95, 128, 105]);
});

it('takes widths that are a little off', () => {
  expect(findStart(rowOf(30, 7, 2, 3, 6, 9, 6, 6, 3, 30))).toEqual([30, 63, 105]);
});

it('finds none without white before it, in other symbols and in nothing', () => {
  expect(findStart(rowOf(30, 6, 5, ...START_C, 6, 3, 30))).toBeUndefined();
  expect(findStart(rowOf(30, 6, 6, 6, 6, 3, 6, 30))).toBeUndefined();
  expect(findStart(rowOf(300))).toBeUndefined();
  expect(findStart(rowOf(0, 300))).toBeUndefined();
});
