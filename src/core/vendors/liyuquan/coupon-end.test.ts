import { describe, expect, it } from 'vitest';
import { couponEndFromText } from './coupon-end.ts';

describe('the end of a coupon', () => {
  it.each([
    ['2020-02-29 00:00:00', Date.UTC(2020, 1, 29, 16) - 1],
    ['2020-02-29', Date.UTC(2020, 1, 29, 16) - 1],
    ['2020-02-29 23:59:59', Date.UTC(2020, 1, 29, 15, 59, 59)],
    ['2020-02-29 12:00:00', Date.UTC(2020, 1, 29, 4)],
  ])('%s', (text, end) => {
    expect(couponEndFromText(text)).toBe(end);
  });

  it('is unknown where the text is no date', () => {
    expect(couponEndFromText('长期有效')).toBeUndefined();
  });
});
