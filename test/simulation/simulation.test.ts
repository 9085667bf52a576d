import { describe, expect, it } from 'vitest';
import { createBank } from './bank.ts';
import { MUTATIONS, type MutationName } from './mutations.ts';
import { crashEverywhere, runCampaign, SCENARIOS, shrink } from './run.ts';
import { playSeed } from './world.ts';

const campaign = { firstSeed: 1, scenarios: SCENARIOS, mutation: null, stopEarly: false } as const;

describe('the money path under seeded faults', () => {
  it('keeps every promise in 2,000 seeds', async () => {
    const { failures, rows, chainsIntact } = await runCampaign({ ...campaign, seeds: 2_000 });
    expect(
      failures.map(({ options, result }) => [options.seed, options.scenario, result.violations]),
    ).toEqual([]);
    expect(chainsIntact).toBe(true);
    // That there was something to promise.
    for (const { unknown, crashes, person } of rows) {
      expect([unknown > 50, crashes > 10, person > 0]).toEqual([true, true, true]);
    }
  });

  it('plays the same seed the same way', async () => {
    const play = async () => (await runCampaign({ ...campaign, seeds: 150 })).hash;
    expect(await play()).toBe(await play());
    const other = await runCampaign({ ...campaign, firstSeed: 2, seeds: 150 });
    expect(other.hash).not.toBe(await play());
  });

  it('keeps them with a crash at every point of a seed', async () => {
    const bank = createBank();
    let points = 0;
    for (let seed = 1; seed <= 20; seed++) {
      for (const scenario of SCENARIOS) {
        const crashed = await crashEverywhere(bank, { seed, scenario });
        points += crashed.points;
        expect(crashed.failures.map(({ options, result }) => [options, result.violations])).toEqual([]);
      }
    }
    expect(points).toBeGreaterThan(500);
  });
});

describe('a fault that is planted', () => {
  const names = Object.keys(MUTATIONS) as MutationName[];

  it.each(names)('%s is noticed', async (mutation) => {
    const { failures } = await runCampaign({ ...campaign, mutation, seeds: 20_000, stopEarly: true });
    const [failure] = failures;
    expect(failure?.result.violations[0]?.invariant).toMatch(EXPECTED[mutation]);
  });

  it('is told as a short story that still fails', async () => {
    const { failures } = await runCampaign({
      ...campaign,
      mutation: 'retry-once',
      seeds: 2_000,
      stopEarly: true,
    });
    const [failure] = failures;
    if (failure === undefined) throw new Error('nothing failed');
    const { options, result } = await shrink(failure);
    expect(result.violations.map(({ invariant }) => invariant)).toContain('I1');
    expect(result.trace.length).toBeGreaterThan(0);
    const again = await playSeed(createBank(), options);
    expect(again.hash).toBe(result.hash);
  });
});

/** Which promise a planted fault breaks first; some can break more than one. */
const EXPECTED: Readonly<Record<MutationName, RegExp>> = {
  'skip-snapshot': /^I(2|3|4|11)$/,
  'match-by-time': /^I(2|3|4|11)$/,
  'retry-once': /^I1$/,
  'short-settle': /^I2$/,
  'drop-claim': /^I[35]$/,
  'commit-after-send': /^I6$/,
  'ignore-ghost': /^I[234]$/,
  'skip-balance-sum': /^I[234]$/,
  'one-read-only': /^I2$/,
  'ignore-other-tills': /^I[34]$/,
};
