import { describe, expect, it } from 'vitest';
import { megabytesText, usedShare } from './megabytes.ts';

describe('an amount of data', () => {
  it.each([
    [null, '–'],
    [0, '0 MB'],
    [512, '512 MB'],
    [1_023.994, '1023.99 MB'],
    [1_024, '1 GB'],
    [1_536, '1.5 GB'],
    [102_400, '100 GB'],
    [307_200.5, '300 GB'],
  ])('%s MB reads %s', (amountMb, text) => {
    expect(megabytesText(amountMb)).toBe(text);
  });
});

describe('the used share', () => {
  it.each([
    [100, 25, 0.25],
    [100, 0, 0],
    [100, 140, 1],
    [null, 5, null],
    [100, null, null],
    [0, 0, null],
  ])('of %s with %s used is %s', (totalMb, usedMb, share) => {
    expect(usedShare(totalMb, usedMb)).toBe(share);
  });
});
