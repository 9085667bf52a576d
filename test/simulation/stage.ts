import type { Realm } from '#core/journal/reader.ts';
import type { Database } from '#core/sqlite/database.ts';
import type { Bank } from './bank.ts';
import { type Checker, createChecker } from './checker.ts';
import { type FaultName, type Faults, faultsOf, type Scenario } from './faults.ts';
import type { Mutation } from './mutations.ts';
import { hashText } from './random.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';
import { createTruth, type Truth } from './truth.ts';
import { ROUGH_MS } from './weather.ts';

export type SeedOptions = {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly mutation?: Mutation;
  /** For shrinking: at most so many operations, without these faults. */
  readonly maxOperations?: number;
  readonly off?: ReadonlySet<FaultName>;
  /** Crash at exactly this point instead of where the seed says; 0 never. */
  readonly crashAt?: number;
  readonly keepTrace?: boolean;
};

export type Counts = {
  operations: number;
  unknown: number;
  person: number;
  alarms: number;
  crashes: number;
};

/** Everything that one seed is played on. */
export type Stage = {
  readonly options: SeedOptions;
  readonly database: Database;
  readonly realm: Realm;
  /** Of the orders of data packages. */
  readonly agentRealm: Realm;
  readonly scheduler: Scheduler;
  readonly truth: Truth;
  readonly faults: Faults;
  readonly checker: Checker;
  readonly counts: Counts;
  /** Faults happen. */
  readonly rough: () => boolean;
  readonly trace: (what: string) => void;
  /** Of everything traced so far, in order. */
  readonly hash: () => number;
  readonly lines: readonly string[];
};

export function createStage(bank: Bank, options: SeedOptions): Stage {
  const { database, realm } = bank.open();
  const scheduler = createScheduler();
  const truth = createTruth();
  const faults = faultsOf(options.seed, options.scenario, options.off ?? new Set());
  const lines: string[] = [];
  let hash = 0;
  return {
    options,
    database,
    realm,
    agentRealm: { vendor: 'sim-agent', account: realm.account },
    scheduler,
    truth,
    faults,
    checker: createChecker({ database, truth, scenario: options.scenario, faults }),
    counts: { operations: 0, unknown: 0, person: 0, alarms: 0, crashes: 0 },
    rough: () => scheduler.now() < ROUGH_MS,
    trace: (what) => {
      // Not by the number of the seed's realm, which depends on how many were played before.
      const line = `${scheduler.now()} ${what.replace(idsOf(realm), 'op')}`;
      hash = hashText(line, hash);
      if (options.keepTrace) lines.push(line);
    },
    hash: () => hash,
    lines,
  };
}

/** As the screen makes them, but in order: order numbers follow from them. */
export const operationIdOf = (realm: Realm, number: number): string =>
  `${idsOf(realm)}${String(number).padStart(12, '0')}`;

/** What the ids of a seed begin with. */
const idsOf = ({ account }: Realm): string =>
  `${account.replace('seed-', '').padStart(8, '0')}-0000-4000-8000-`;
