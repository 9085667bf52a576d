import { describe, expect, it } from 'vitest';
import type { VendorMember, VendorPage } from '../vendors/vendor.ts';
import {
  nextStep,
  PAGE_SIZE,
  type PageStep,
  pauseAfter,
  REFRESH_MS,
  readPage,
  waitAfterFailures,
} from './filling-plan.ts';
import type { SyncPoint } from './member-cache.ts';

const NOW = Date.UTC(2026, 5, 1);
const halfway: SyncPoint = {
  startedAtMs: NOW - 5,
  pageSize: 14,
  pagesDone: 3,
  totalRows: 100,
  finishedAtMs: null,
};
const through = (finishedAtMs: number): SyncPoint => ({ ...halfway, pagesDone: 8, finishedAtMs });
const rows = (count: number): VendorMember[] =>
  Array.from({ length: count }, (_, at) => ({ userId: String(at), phone: '', nickname: '', avatar: null }));
const reply = (given: Partial<VendorPage<VendorMember>>): VendorPage<VendorMember> => ({
  ...{ rows: rows(1), page: 1, pageSize: 200, totalRows: 1_000, totalPages: 5 },
  ...given,
});
const step = (page: number, pageSize = 200): PageStep => ({ kind: 'read', page, pageSize, startedAtMs: NOW });

describe('the next page', () => {
  it('is the first where nothing was read yet', () => {
    expect(nextStep(undefined, NOW)).toEqual({
      kind: 'read',
      page: 1,
      pageSize: PAGE_SIZE,
      startedAtMs: NOW,
    });
  });

  it('is the one after the last that was committed, however long ago', () => {
    const later = NOW + 400 * 86_400_000;
    expect(nextStep(halfway, later)).toEqual({ kind: 'read', page: 4, pageSize: 14, startedAtMs: NOW - 5 });
  });

  it('is the first again after half a day, and when the clock was put back', () => {
    expect(nextStep(through(NOW), NOW + REFRESH_MS)).toMatchObject({
      kind: 'read',
      page: 1,
      filledAtMs: NOW,
    });
    expect(nextStep(through(NOW), NOW - 1)).toMatchObject({ kind: 'read', page: 1 });
    expect(nextStep(through(NOW), NOW + 1_000)).toEqual({ kind: 'wait', delayMs: REFRESH_MS - 1_000 });
  });
});

describe('when the list had been gone through last', () => {
  it('goes on from page to page until it is gone through again', () => {
    const first = nextStep(through(NOW), NOW + REFRESH_MS) as PageStep;
    const point = readPage(first, reply({}), NOW + REFRESH_MS)?.point;
    expect(point).toMatchObject({ filledAtMs: NOW, finishedAtMs: null });
    const second = nextStep(point, NOW + REFRESH_MS) as PageStep;
    expect(second).toMatchObject({ page: 2, filledAtMs: NOW });
    const last = readPage({ ...second, page: 5 }, reply({ page: 5 }), NOW + REFRESH_MS + 9)?.point;
    expect(last).toMatchObject({ finishedAtMs: NOW + REFRESH_MS + 9 });
    expect(nextStep(last, NOW + 2 * REFRESH_MS + 9)).toMatchObject({ filledAtMs: NOW + REFRESH_MS + 9 });
  });

  it('is not made up where nobody wrote it down', () => {
    expect(nextStep(halfway, NOW)).not.toHaveProperty('filledAtMs');
    expect(readPage(step(1), reply({}), NOW)?.point).not.toHaveProperty('filledAtMs');
  });
});

describe('a page that was read', () => {
  it.each([
    ['is not the last', step(4), { page: 4 }, { pagesDone: 4, finishedAtMs: null }],
    ['is the last by its number', step(5), { page: 5 }, { pagesDone: 5, finishedAtMs: NOW }],
    ['is empty', step(3), { page: 3, rows: [], totalRows: 0 }, { pagesDone: 3, finishedAtMs: NOW }],
    ['has no total', step(3), { page: 3, totalRows: 0 }, { pagesDone: 3, finishedAtMs: null }],
    ['is the only one of a shop without members', step(1), { rows: [], totalRows: 0 }, { finishedAtMs: NOW }],
  ] as const)('that %s', (_what, asked, given, point) => {
    expect(readPage(asked, reply(given), NOW)?.point).toMatchObject(point);
  });

  it('smaller than was asked for decides the size of the next', () => {
    const first = readPage(step(1), reply({ pageSize: 50 }), NOW)?.point;
    expect(first).toMatchObject({ pageSize: 50, pagesDone: 1 });
    expect(nextStep(first, NOW)).toMatchObject({ page: 2, pageSize: 50 });
  });

  it('of another size in the middle lets all begin anew, in that size', () => {
    const point = readPage(step(4), reply({ page: 4, pageSize: 50 }), NOW)?.point;
    expect(point).toMatchObject({ pageSize: 50, pagesDone: 0, finishedAtMs: null });
    expect(nextStep(point, NOW)).toMatchObject({ page: 1, pageSize: 50 });
  });

  it('that was not asked for is not taken', () => {
    expect(readPage(step(4), reply({ page: 1 }), NOW)).toBeUndefined();
  });
});

describe('the pace', () => {
  it('gives the vendor as long a rest as it worked, and a little in any case', () => {
    expect(pauseAfter(3)).toBe(50);
    expect(pauseAfter(2_000)).toBe(2_000);
  });

  it('slows down with failures in a row, up to five minutes', () => {
    expect([1, 2, 3, 4].map(waitAfterFailures)).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(waitAfterFailures(5_000)).toBe(300_000);
  });
});
