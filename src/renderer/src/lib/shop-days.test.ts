import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, shopDay, spanOfDays, startOfDay } from './shop-days.ts';

const HOUR_MS = 3_600_000;

describe('the shop’s days', () => {
  it('begin at the shop’s midnight', () => {
    expect(startOfDay('2026-11-22', 'Asia/Shanghai')).toBe(Date.UTC(2026, 10, 21, 16));
    expect(startOfDay('2026-11-22', 'UTC')).toBe(Date.UTC(2026, 10, 22));
    expect(startOfDay('2026-11-22', 'America/New_York')).toBe(Date.UTC(2026, 10, 22, 5));
  });

  it('are half-open, so that no moment belongs to two', () => {
    const span = spanOfDays('2026-11-21', '2026-11-22', 'Asia/Shanghai');
    expect(span).toEqual({ fromMs: Date.UTC(2026, 10, 20, 16), untilMs: Date.UTC(2026, 10, 22, 16) });
    expect(spanOfDays('2026-11-23', '2026-11-23', 'Asia/Shanghai')?.fromMs).toBe(span?.untilMs);
  });

  it.each([
    ['2026-11-22', '2026-11-21'],
    ['', '2026-11-21'],
    ['2026-11-21', 'tomorrow'],
    ['2026-13-40', '2026-13-41'],
  ])('from %j to %j are no days', (first, last) => {
    expect(spanOfDays(first, last, 'Asia/Shanghai')).toBeUndefined();
  });

  it.each([
    ['2026-03-08', 23],
    ['2026-11-01', 25],
    ['2026-11-02', 24],
  ])('%s in New York lasts %i hours', (day, hours) => {
    const span = spanOfDays(day, day, 'America/New_York');
    expect(((span?.untilMs ?? 0) - (span?.fromMs ?? 0)) / HOUR_MS).toBe(hours);
  });

  it('begins after a midnight that the clocks skip', () => {
    const start = startOfDay('2018-11-04', 'America/Sao_Paulo');
    expect(shopDay(start, 'America/Sao_Paulo')).toBe('2018-11-04');
    expect(shopDay(start - 1, 'America/Sao_Paulo')).toBe('2018-11-03');
  });

  it('holds every moment in exactly one day, in any zone', () => {
    const zones = [
      'Asia/Shanghai',
      'UTC',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'America/Sao_Paulo',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2035, 0, 1) }),
        fc.constantFrom(...zones),
        (moment, zone) => {
          const day = shopDay(moment, zone);
          expect(startOfDay(day, zone)).toBeLessThanOrEqual(moment);
          expect(startOfDay(addDays(day, 1), zone)).toBeGreaterThan(moment);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['2026-03-01', -1, '2026-02-28'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-11-21', -29, '2026-10-23'],
  ])('%s and %i days are %s', (day, days, sum) => {
    expect(addDays(day, days)).toBe(sum);
  });
});
