import { expect, it } from 'vitest';
import { figuresOf, recent } from './look-figures.ts';

const looks = [10, 30, 20, 200].map((tookMs, at) => ({ atMs: 1_000 + at * 100, tookMs }));

it('counts the looks of the last second, and names their median and the slowest', () => {
  expect(figuresOf(recent(looks, 1_300))).toEqual({ rate: 4, medianMs: 20, slowestMs: 200 });
  expect(figuresOf(recent(looks, 2_150))).toEqual({ rate: 2, medianMs: 20, slowestMs: 200 });
});

it('has no figures where nothing was looked at', () => {
  expect(figuresOf(recent(looks, 2_300))).toBeNull();
  expect(figuresOf([])).toBeNull();
});
