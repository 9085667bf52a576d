import { expect, it } from 'vitest';
import { guardAgainstClockSetBack, SET_BACK_MS } from './clock-guard.ts';

const NOW_MS = 1_800_000_000_000;
const clock = { nowMs: () => NOW_MS, monotonicMs: () => 0, after: () => () => undefined };

type Given = {
  readonly newestMs?: number;
  readonly vendorOffsetMs?: number | null;
  readonly vendorIsReal?: boolean;
};
const guard = ({ newestMs, vendorOffsetMs = null, vendorIsReal = true }: Given) =>
  guardAgainstClockSetBack(
    { newestStartedAt: () => newestMs },
    clock,
    { vendor: 'liyuquan', account: 'shop', vendorOffsetMs },
    vendorIsReal,
  );

it.each<[string, Given]>([
  ['the first operation of all', {}],
  ['an operation before', { newestMs: NOW_MS - 1 }],
  ['a correction of a few minutes', { newestMs: NOW_MS + SET_BACK_MS - 1 }],
  [
    'a real vendor that agrees with the clock',
    { newestMs: NOW_MS + 10 * SET_BACK_MS, vendorOffsetMs: 4 * 60_000 },
  ],
])('lets trade go on: %s', (_, given) => {
  expect(guard(given)).toBeUndefined();
});

it.each<[string, Given]>([
  ['nobody who knows the time', { newestMs: NOW_MS + SET_BACK_MS }],
  ['a vendor that disagrees too', { newestMs: NOW_MS + SET_BACK_MS, vendorOffsetMs: 30 * 60_000 }],
  [
    'a simulator, which has the same clock',
    { newestMs: NOW_MS + SET_BACK_MS, vendorOffsetMs: 0, vendorIsReal: false },
  ],
])('stops it and says by how much: %s', (_, given) => {
  expect(guard(given)).toMatchObject({
    ok: false,
    failure: { code: 'clock.set-back', money: 'not-moved', params: { minutes: 30 } },
  });
});
