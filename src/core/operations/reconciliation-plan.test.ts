import { describe, expect, it } from 'vitest';
import {
  conclude,
  concludeUnread,
  DEADLINE_MS,
  GAP_MS,
  nextAgeMs,
  type Reading,
  type Rule,
  settleMs,
} from './reconciliation-plan.ts';

const RULE: Rule = { settleMs: settleMs(), gapMs: GAP_MS, deadlineMs: DEADLINE_MS, exclusive: true };
const nothing = (ageMs: number): Reading => ({
  ageMs,
  complete: true,
  fitting: [],
  lookalikes: 0,
  strangers: 0,
  sumHolds: true,
  ghost: false,
});
const one = (ageMs: number): Reading => ({ ...nothing(ageMs), fitting: ['51'], lookalikes: 1 });
const LATE = DEADLINE_MS;

describe('one record that fits', () => {
  it('confirms at any age', () => {
    for (const age of [0, 2_000, LATE]) {
      expect(conclude(RULE, one(age), null)).toEqual({ kind: 'confirmed', recordId: '51' });
    }
  });

  it.each([
    ['several-fit', { fitting: ['51', '52'], lookalikes: 2 }],
    ['incomplete', { complete: false }],
    ['earlier-may-have', { ghost: true }],
    ['others-may-have', { lookalikes: 2 }],
    ['others-may-have', { strangers: 1 }],
    ['sum-differs', { sumHolds: false }],
  ] as const)('is not enough: %s; after the deadline a person is asked', (why, given) => {
    expect(conclude(RULE, { ...one(2_000), ...given }, null)).toEqual({ kind: 'wait', why });
    expect(conclude(RULE, { ...one(LATE), ...given }, null)).toEqual({ kind: 'person', why });
  });

  it('is nobody’s by itself where other tills use the account', () => {
    expect(conclude({ ...RULE, exclusive: false }, one(2_000), null)).toEqual({
      kind: 'wait',
      why: 'others-may-have',
    });
  });
});

describe('no record', () => {
  const settled = RULE.settleMs;

  it('says nothing before the settling time, however often it is read', () => {
    expect(conclude(RULE, nothing(settled - 1), nothing(20_000))).toEqual({
      kind: 'wait',
      why: 'not-settled',
    });
  });

  it('proves that nothing happened when two reads far enough apart agree', () => {
    expect(conclude(RULE, nothing(settled), null)).toEqual({ kind: 'wait', why: 'second-read' });
    expect(conclude(RULE, nothing(settled + GAP_MS), nothing(settled))).toEqual({ kind: 'not-applied' });
  });

  it.each([
    ['too near', nothing(settled + 1)],
    ['before it had settled', nothing(settled - 1)],
    ['incomplete', { ...nothing(settled), complete: false }],
    ['showing a record', one(settled)],
    ['showing one that looks alike', { ...nothing(settled), lookalikes: 1 }],
    ['not adding up', { ...nothing(settled), sumHolds: false }],
  ])('does not count a read before it that was %s', (_what, previous) => {
    expect(conclude(RULE, nothing(settled + GAP_MS), previous)).toEqual({ kind: 'wait', why: 'second-read' });
  });

  it.each([
    ['incomplete', { complete: false }],
    ['others-may-have', { lookalikes: 1 }],
    ['sum-differs', { sumHolds: false }],
  ] as const)('proves nothing while %s', (why, given) => {
    const reading = { ...nothing(settled + GAP_MS), ...given };
    expect(conclude(RULE, reading, nothing(settled))).toEqual({ kind: 'wait', why });
    expect(conclude(RULE, { ...reading, ageMs: LATE }, nothing(settled))).toEqual({ kind: 'person', why });
  });
});

describe('a read that fails', () => {
  it('decides nothing, and after the deadline a person is asked', () => {
    expect(concludeUnread(RULE, LATE - 1)).toEqual({ kind: 'wait', why: 'not-read' });
    expect(concludeUnread(RULE, LATE)).toEqual({ kind: 'person', why: 'not-read' });
  });
});

describe('the settling time', () => {
  it('is 150 s, or twice the slowest execution', () => {
    expect(settleMs()).toBe(150_000);
    expect(settleMs(95_000)).toBe(190_000);
  });
});

describe('the schedule', () => {
  it('is dense at first, reads twice around the settling time, and every hour after the deadline', () => {
    const ages: number[] = [];
    for (let age = 0; age < 4 * 3_600_000; ) {
      age = nextAgeMs(RULE, age);
      ages.push(age / 1_000);
    }
    expect(ages).toEqual([
      2, 5, 10, 20, 40, 60, 120, 151, 167, 240, 480, 960, 1500, 3600, 7200, 10800, 14400,
    ]);
  });
});
