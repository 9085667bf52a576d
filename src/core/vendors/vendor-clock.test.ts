import { describe, expect, it } from 'vitest';
import type { Judgement } from './outcome.ts';
import { blamingClock, createVendorClock, timeFromDigits, timeFromHttpDate } from './vendor-clock.ts';

const MINUTE_MS = 60_000;
const NOW_MS = 1_700_000_000_000;

/** A clock that a test moves: `pass` lets time go by, `set` is somebody who sets the computer's clock. */
function movable(nowMs = NOW_MS) {
  const time = { wallMs: nowMs, steadyMs: 5 };
  return {
    clock: { nowMs: () => time.wallMs, monotonicMs: () => time.steadyMs, after: () => () => undefined },
    pass: (ms: number) => {
      time.wallMs += ms;
      time.steadyMs += ms;
    },
    set: (ms: number) => {
      time.wallMs += ms;
    },
  };
}

describe('a vendor’s clock', () => {
  it('is the computer’s until an answer tells otherwise', () => {
    expect(createVendorClock(movable().clock, { corrects: true }).nowMs()).toBe(NOW_MS);
  });

  it('is corrected by the middle of the exchange', () => {
    const { clock, pass } = movable();
    const vendor = createVendorClock(clock, { corrects: true });
    const measured = vendor.measure();
    pass(2_000);
    // The vendor wrote down its second one second after the request left: it is ten minutes behind.
    expect(measured(NOW_MS + 500 - 10 * MINUTE_MS)).toEqual({
      leadMs: 10 * MINUTE_MS,
      signedLeadMs: 10 * MINUTE_MS,
    });
    expect(vendor.nowMs()).toBe(NOW_MS + 2_000 - 10 * MINUTE_MS);
    expect(vendor.measure()(vendor.nowMs() - 500)).toEqual({ leadMs: 10 * MINUTE_MS, signedLeadMs: 0 });
  });

  it('is judged but not corrected where the vendor gives no time of its own', () => {
    const { clock } = movable();
    const vendor = createVendorClock(clock, { corrects: false });
    expect(vendor.measure()(NOW_MS - 500 + MINUTE_MS)?.leadMs).toBe(-MINUTE_MS);
    expect(vendor.nowMs()).toBe(NOW_MS);
  });

  it('learns nothing from an answer without a time, or when somebody set the clock meanwhile', () => {
    const { clock, pass, set } = movable();
    const vendor = createVendorClock(clock, { corrects: true });
    expect(vendor.measure()(null)).toBeNull();
    const measured = vendor.measure();
    pass(100);
    set(MINUTE_MS);
    expect(measured(NOW_MS)).toBeNull();
    expect(vendor.nowMs()).toBe(NOW_MS + 100 + MINUTE_MS);
  });
});

describe('blame for a wrong clock', () => {
  const refused: Judgement<never> = {
    verdict: { kind: 'refused', code: 'vendor.operation-failed' },
    message: '时间戳错误',
    vendorTimeMs: null,
  };
  const reading = (leadMs: number, signedLeadMs = leadMs) => ({ leadMs, signedLeadMs });

  it.each([
    [5 * MINUTE_MS + 1, 'vendor.clock-ahead', 5],
    [-47 * MINUTE_MS, 'vendor.clock-behind', 47],
  ])('%i ms is %s', (leadMs, code, minutes) => {
    expect(blamingClock(refused, reading(leadMs)).verdict).toEqual({
      kind: 'refused',
      code,
      params: { minutes, seconds: Math.round(Math.abs(leadMs) / 1_000) },
    });
  });

  it('is not put on a clock within five minutes, on one that was corrected, nor on one nobody measured', () => {
    for (const known of [reading(5 * MINUTE_MS), reading(60 * MINUTE_MS, 0), null]) {
      expect(blamingClock(refused, known)).toBe(refused);
    }
  });

  it('leaves a success and an unreadable answer alone, and an unknown code unclear', () => {
    const verdicts = [
      { kind: 'done', value: 1 },
      { kind: 'unclear', code: 'vendor.not-json' },
    ] as const;
    for (const verdict of verdicts) {
      const judgement: Judgement<number> = { ...refused, verdict };
      expect(blamingClock(judgement, reading(60 * MINUTE_MS))).toBe(judgement);
    }
    const unknown: Judgement<never> = {
      ...refused,
      verdict: { kind: 'unclear', code: 'vendor.unknown-code' },
    };
    expect(blamingClock(unknown, reading(60 * MINUTE_MS)).verdict).toMatchObject({
      kind: 'unclear',
      code: 'vendor.clock-ahead',
    });
  });
});

describe('times on the wire', () => {
  it.each([
    ['1583560304', 1_583_560_304_000],
    ['1583560304123', 1_583_560_304_123],
    ['158356030', null],
    ['-1', null],
    [undefined, null],
  ])('%s in digits', (text, ms) => {
    expect(timeFromDigits(text)).toBe(ms);
  });

  it('the date of an HTTP answer', () => {
    for (const ms of [0, NOW_MS, Date.UTC(2028, 1, 29, 23, 59, 59)]) {
      expect(timeFromHttpDate(new Date(ms).toUTCString())).toBe(ms);
    }
  });

  it.each([
    undefined,
    '',
    'Sun, 06 Nov 1994 08:49:37 CET',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 06 anF 1994 08:49:37 GMT',
    'Sun, 31 Feb 2026 08:49:37 GMT',
  ])('%j is no HTTP date', (header) => {
    expect(timeFromHttpDate(header)).toBeNull();
  });
});
