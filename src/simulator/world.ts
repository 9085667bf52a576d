import { type Arrivals, createArrivals } from './arrivals.ts';
import { type Crowd, createCrowd } from './crowd/crowd.ts';
import { createFaults, type FaultSchedule } from './faults.ts';
import { createRecentCalls, type RecentCalls } from './recent.ts';
import { seedCardsOnce } from './seed/cards.ts';
import { crowdSizeOnce, seedOnce } from './seed/seed.ts';
import { Database } from './state/database.ts';

/** Everything the simulator's routes share. Times come from `nowMs`, so that tests can move the clock. */
export type World = {
  readonly db: Database;
  /** With which the state was filled; also what QR codes are checked with. */
  readonly seed: number;
  /** Members beyond those of the books. */
  readonly crowd: Crowd;
  readonly nowMs: () => number;
  readonly log: (line: string) => void;
  readonly faults: FaultSchedule;
  readonly recent: RecentCalls;
  readonly arrivals: Arrivals;
};

export type WorldOptions = {
  readonly seed: number;
  /** How many members there are in all. */
  readonly members: number;
  readonly state: 'memory' | { readonly file: string };
  readonly nowMs: () => number;
  readonly log: (line: string) => void;
};

/** Opens the state, and fills it with its seeded members and two months of business when it is new. */
export function openWorld({ seed, members, state, nowMs, log }: WorldOptions): World {
  const db = new Database(state === 'memory' ? ':memory:' : state.file);
  const seedOfState = seedOnce(db, seed, nowMs());
  if (seedOfState !== seed) log(`The state was filled with seed ${seedOfState}; seed ${seed} is not used.`);
  const crowdSize = crowdSizeOnce(db, members);
  seedCardsOnce(db, seedOfState, nowMs());
  return {
    ...{ db, seed: seedOfState, crowd: createCrowd(seedOfState, crowdSize), nowMs, log },
    ...{ faults: createFaults(seed), recent: createRecentCalls(), arrivals: createArrivals() },
  };
}
