import { type Bank, createBank } from './bank.ts';
import { FAULTS, type FaultName, SCENARIOS, type Scenario } from './faults.ts';
import { MUTATIONS, type MutationName } from './mutations.ts';
import type { SeedOptions } from './stage.ts';
import { playSeed, type SeedResult } from './world.ts';

export type Campaign = {
  readonly seeds: number;
  readonly firstSeed: number;
  readonly scenarios: readonly Scenario[];
  readonly mutation: MutationName | null;
  /** Stop at the first seed that breaks something. */
  readonly stopEarly: boolean;
};

export type Row = {
  readonly scenario: Scenario;
  readonly seeds: number;
  readonly operations: number;
  readonly unknown: number;
  readonly person: number;
  readonly alarms: number;
  readonly crashes: number;
  /** Seeds with a broken promise that no counter could keep; see residual.ts. */
  readonly residual: number;
  readonly failed: number;
};

export type Failure = { readonly options: SeedOptions; readonly result: SeedResult };
export type Outcome = {
  readonly rows: readonly Row[];
  /** Of all traces. */
  readonly hash: number;
  readonly failures: readonly Failure[];
  /** How often each invariant was broken. */
  readonly broken: ReadonlyMap<string, number>;
  readonly chainsIntact: boolean;
};

/** Plays many seeds, the scenarios in turn. */
export async function runCampaign(campaign: Campaign): Promise<Outcome> {
  const bank = createBank();
  const rows = new Map<Scenario, { -readonly [Key in keyof Row]: Row[Key] }>();
  const failures: Failure[] = [];
  const broken = new Map<string, number>();
  let hash = 0;
  for (let index = 0; index < campaign.seeds; index++) {
    const scenario = campaign.scenarios[index % campaign.scenarios.length] ?? 'A';
    const options = optionsFor(campaign, campaign.firstSeed + index, scenario);
    const result = await playSeed(bank, options);
    hash = (Math.imul(hash, 31) + result.hash) >>> 0;
    const row = rows.get(scenario) ?? { ...EMPTY, scenario };
    rows.set(scenario, row);
    row.seeds++;
    row.operations += result.counts.operations;
    row.unknown += result.counts.unknown;
    row.person += result.counts.person;
    row.alarms += result.counts.alarms;
    row.crashes += result.counts.crashes;
    row.residual += Number(result.residual > 0);
    if (result.violations.length === 0) continue;
    row.failed++;
    for (const invariant of new Set(result.violations.map((one) => one.invariant))) {
      broken.set(invariant, (broken.get(invariant) ?? 0) + 1);
    }
    failures.push({ options, result });
    if (campaign.stopEarly) break;
  }
  return { rows: [...rows.values()], hash, failures, broken, chainsIntact: bank.intact() };
}

const EMPTY = {
  seeds: 0,
  operations: 0,
  unknown: 0,
  person: 0,
  alarms: 0,
  crashes: 0,
  residual: 0,
  failed: 0,
};

function optionsFor({ mutation }: Campaign, seed: number, scenario: Scenario): SeedOptions {
  return { seed, scenario, ...(mutation !== null && { mutation: MUTATIONS[mutation] }) };
}

/** Leaves out operations and faults while the same invariant still breaks; what is left is the story. */
export async function shrink({ options, result }: Failure): Promise<Failure> {
  const bank = createBank();
  const invariant = result.violations[0]?.invariant;
  let best: SeedOptions = { ...options, keepTrace: true };
  const stillFails = async (candidate: SeedOptions): Promise<boolean> =>
    (await playSeed(bank, candidate)).violations.some((one) => one.invariant === invariant);
  for (let most = 1; most <= 4; most++) {
    const candidate = { ...best, maxOperations: most };
    if (await stillFails(candidate)) {
      best = candidate;
      break;
    }
  }
  const off = new Set<FaultName>();
  for (const fault of FAULTS) {
    const candidate = { ...best, off: new Set([...off, fault]) };
    if (await stillFails(candidate)) off.add(fault);
  }
  best = { ...best, off };
  return { options: best, result: await playSeed(bank, best) };
}

/** T2: the same seed, with a crash at its first, second, third … point. */
export async function crashEverywhere(
  bank: Bank,
  options: SeedOptions,
): Promise<{ readonly points: number; readonly failures: readonly Failure[] }> {
  const { crashPoints } = await playSeed(bank, { ...options, crashAt: 0 });
  const failures: Failure[] = [];
  for (let crashAt = 1; crashAt <= crashPoints; crashAt++) {
    const crashing = { ...options, crashAt };
    const result = await playSeed(bank, crashing);
    if (result.violations.length > 0) failures.push({ options: crashing, result });
  }
  return { points: crashPoints, failures };
}

export { SCENARIOS };
