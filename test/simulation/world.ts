import type { Realm } from '#core/journal/reader.ts';
import type { Reconciliation } from '#core/operations/reconciliation.ts';
import type { Bank } from './bank.ts';
import { createCashier } from './cashier.ts';
import type { Violation } from './checker.ts';
import type { Counter } from './counter.ts';
import { planOf, playStrangers } from './plan.ts';
import { type Counts, createStage, type SeedOptions, type Stage } from './stage.ts';
import { decideAll } from './supervisor.ts';
import { createTill } from './till.ts';
import { ROUGH_MS, weatherOf } from './weather.ts';

export type SeedResult = {
  readonly violations: readonly Violation[];
  readonly residual: number;
  /** Of everything that happened, in order. */
  readonly hash: number;
  readonly trace: readonly string[];
  readonly crashPoints: number;
  readonly counts: Counts;
};

const MINUTE = 60_000;
/** By then everything has to be decided or with a person. */
const SETTLED_MS = ROUGH_MS + 30 * MINUTE;
/** By then the watch has looked again at everything. */
const WATCHED_MS = SETTLED_MS + 65 * MINUTE;

/** Plays one seed: some minutes of trade with faults, then none until everything has come to rest. */
export async function playSeed(bank: Bank, options: SeedOptions): Promise<SeedResult> {
  const stage = createStage(bank, options);
  const { scheduler, truth, faults, checker, trace } = stage;
  const plan = planOf(options.seed, options.maxOperations ?? Number.POSITIVE_INFINITY);
  const weather = weatherOf(options.seed, faults.rate, plan[0]?.atMs ?? 0);
  const cashier = createCashier(stage);
  const till = createTill(stage, weather, (operation) => {
    trace(`shows ${operation.operationId} ${operation.state} ${operation.recordId ?? ''}`);
    checker.shown(operation);
    cashier.observe(operation, till);
  });
  till.start();
  for (const { atMs, make } of plan) {
    scheduler.at(atMs, () => {
      const request = make(truth);
      if (request !== undefined) cashier.ring(request, till);
    });
  }
  const { seed, scenario } = options;
  playStrangers({ seed, scenario, rate: faults.rate('stranger'), truth, scheduler, weather });
  await scheduler.runUntil(SETTLED_MS);
  const counter = till.counter();
  if (counter === undefined) throw new Error('no counter runs');
  await settle(stage, bank, counter);
  return {
    violations: checker.violations,
    residual: checker.residual(),
    hash: stage.hash(),
    trace: stage.lines,
    crashPoints: till.crashPoints(),
    counts: stage.counts,
  };
}

/** What is left goes to the supervisor; then the watch looks, and what it finds goes there as well. */
async function settle(stage: Stage, bank: Bank, counter: Counter): Promise<void> {
  const { realm, agentRealm, truth, scheduler, checker, trace } = stage;
  const { journal, reconciliation, orders } = counter;
  const decideIn = (one: Realm, own: Reconciliation) =>
    decideAll(
      { journal, reconciliation: own },
      one,
      truth,
      bank.supervisor,
      scheduler,
      checker.refusedDecision,
    );
  const decideNow = async () => {
    await decideIn(realm, reconciliation);
    await decideIn(agentRealm, orders);
  };
  checker.settled(realm);
  // More than once: an alarm may have to wait for another decision on its card, but less than the watch's day.
  for (let round = 0; round < 8; round++) {
    await decideNow();
    await scheduler.runUntil(WATCHED_MS + round * 65 * MINUTE);
    if (journal.undecidedCount(realm) + journal.undecidedCount(agentRealm) === 0) break;
  }
  await decideNow();
  for (const { id, state, recordId } of checker.finished(journal, realm)) {
    trace(`ends ${id} ${state} ${recordId ?? ''}`);
  }
}
