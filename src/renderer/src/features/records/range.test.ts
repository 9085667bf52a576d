import { describe, expect, it } from 'vitest';
import { rangeOf, spanOf } from './range.ts';

const TODAY = '2026-11-22';

describe('the days of the records', () => {
  it.each([
    ['today', '2026-11-22'],
    ['week', '2026-11-16'],
    ['month', '2026-10-24'],
  ] as const)('%s begins on %s and ends today', (preset, first) => {
    expect(rangeOf(preset, TODAY)).toEqual({ preset, first, last: TODAY });
  });

  it('chosen days begin with those that were shown', () => {
    const shown = rangeOf('week', TODAY);
    expect(rangeOf('custom', TODAY, shown)).toEqual({ ...shown, preset: 'custom' });
  });

  it('counts both ends: seven days are seven times 24 hours', () => {
    const span = spanOf(rangeOf('week', TODAY), 'Asia/Shanghai');
    expect(((span?.untilMs ?? 0) - (span?.fromMs ?? 0)) / 3_600_000).toBe(7 * 24);
  });

  it('is nothing while a date is half typed', () => {
    expect(spanOf({ preset: 'custom', first: '', last: TODAY }, 'Asia/Shanghai')).toBeUndefined();
  });
});
