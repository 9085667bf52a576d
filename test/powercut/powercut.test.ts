import { expect, it } from 'vitest';
import { cutPower } from './run.ts';

/** The short form of `npm run powercut`. */
const OPTIONS = { operations: 3, openings: 2, seed: 1, tornPerCut: 2, every: 3 };

it('loses nothing that was acknowledged, whatever of the unsynced is lost or torn', () => {
  const report = cutPower('full', OPTIONS);
  expect(report.acknowledged).toBe(18);
  expect(report.images).toBeGreaterThan(300);
  expect(report).toMatchObject({ lost: 0, damaged: 0, examples: [] });
});

it('syncs exactly once a commit', () => {
  const { commits } = cutPower('full', { ...OPTIONS, every: 1_000_000 });
  expect(commits).toEqual({ plain: 16, oneSync: 16, withCheckpoint: 0 });
});

it('would notice synchronous = NORMAL: commits that are not synced', () => {
  const report = cutPower('normal', { ...OPTIONS, openings: 1, every: 6 });
  expect(report.lost).toBeGreaterThan(0);
  expect(report.commits.oneSync).toBe(0);
});
