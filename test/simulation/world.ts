import type { Realm } from '#core/journal/reader.ts';
import type { StoredOperation } from '#core/journal/stored-operation.ts';
import { decide } from '#core/operations/decision.ts';
import type { Clock } from '#core/ports.ts';
import type { Operation, OperationKind } from '#shared/contract/operation.ts';
import { fen } from '#shared/money.ts';
import type { Bank } from './bank.ts';
import { createChecker, type Violation } from './checker.ts';
import { type Counter, startCounter } from './counter.ts';
import { type FaultName, faultsOf, type Scenario } from './faults.ts';
import type { Mutation } from './mutations.ts';
import { blank, createNetwork, type Weather } from './network.ts';
import { hashText, type Random, randomOf } from './random.ts';
import { createScheduler } from './scheduler.ts';
import { CARD, createTruth, EVENT_CARD, type Request, type Truth } from './truth.ts';

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

export type SeedResult = {
  readonly violations: readonly Violation[];
  /** Of everything that happened, in order. */
  readonly hash: number;
  readonly trace: readonly string[];
  readonly crashPoints: number;
  readonly counts: Counts;
};

export type Counts = {
  operations: number;
  unknown: number;
  person: number;
  alarms: number;
  crashes: number;
};

const MINUTE = 60_000;
/** Until then faults happen; whatever is under way then ends by itself. */
const ROUGH_MS = 7 * MINUTE;
/** By then everything has to be decided or with a person. */
const SETTLED_MS = ROUGH_MS + 30 * MINUTE;
/** By then the watch has looked again at everything. */
const WATCHED_MS = SETTLED_MS + 65 * MINUTE;
const WALL_MS = 1_700_000_000_000;

/** Plays one seed: some minutes of trade with faults, then none until everything has come to rest. */
export async function playSeed(bank: Bank, options: SeedOptions): Promise<SeedResult> {
  const { seed, scenario, mutation = {} } = options;
  const { database, realm } = bank.open();
  const scheduler = createScheduler();
  const truth = createTruth();
  const faults = faultsOf(seed, scenario, options.off ?? new Set());
  const checker = createChecker({ database, truth, scenario, faults });
  const counts: Counts = { operations: 0, unknown: 0, person: 0, alarms: 0, crashes: 0 };
  const lines: string[] = [];
  let hash = 0;
  const trace = (what: string): void => {
    const line = `${scheduler.now()} ${what}`;
    hash = hashText(line, hash);
    if (options.keepTrace) lines.push(line);
  };
  const rough = (): boolean => scheduler.now() < ROUGH_MS;
  const plan = planOf(seed, options.maxOperations ?? Number.POSITIVE_INFINITY);
  const weather = weatherOf(seed, faults.rate, plan);
  const network = randomOf(seed, 'network');
  const disk = randomOf(seed, 'disk');
  const crashing = randomOf(seed, 'crash');
  const clockJump = faultyClock(seed, faults.rate('clock'));
  const signedOut = randomOf(seed, 'session');
  const outUntilMs = signedOut.chance(faults.rate('signed-out')) ? signedOut.between(1, 10) * MINUTE : 0;

  let boot = 0;
  let points = 0;
  let crashAt = options.crashAt ?? (crashing.chance(faults.rate('crash') * 2) ? crashing.between(1, 25) : 0);
  let counter: Counter | undefined;

  const ids = new Map<string, number>();
  const nameOf = (operationId: string | null): string =>
    operationId === null ? '?' : `op${ids.get(operationId) ?? '?'}`;
  const start = (): void => {
    boot++;
    const mine = boot;
    const startedMs = scheduler.now();
    const alive = (): boolean => boot === mine;
    const crashPoint = (name: string): void => {
      if (!alive() || !rough()) return;
      points++;
      if (points !== crashAt) return;
      boot++;
      counter = undefined;
      counts.crashes++;
      crashAt = options.crashAt === undefined && crashing.chance(0.3) ? points + crashing.between(1, 15) : 0;
      trace(`crash ${name}`);
      scheduler.at(scheduler.now() + crashing.between(500, 40_000), start);
    };
    const clock: Clock = {
      nowMs: () => WALL_MS + scheduler.now() + clockJump(scheduler.now()),
      monotonicMs: () => scheduler.now() - startedMs,
      after: (delayMs, call) =>
        scheduler.at(scheduler.now() + delayMs, () => {
          if (alive()) survive(call, alive);
        }),
    };
    counter = startCounter({
      database,
      realm,
      clock,
      bootId: `${realm.account} boot ${boot}`,
      alive,
      crashPoint,
      mutation,
      diskFails: () => rough() && disk.chance(faults.rate('disk')),
      signedIn: () => !rough() || scheduler.now() >= outUntilMs || scheduler.now() < 30_000,
      vendor: () =>
        createNetwork({
          scheduler,
          truth,
          checker,
          faults,
          scenario,
          random: network,
          realm,
          weather,
          alive,
          rough,
          crashPoint,
          trace: (line) => trace(line.replace(/seed\S+ op (\d+)/, 'op$1')),
        }),
      onChange: (operation) => {
        trace(`shows ${nameOf(operation.operationId)} ${operation.state} ${operation.recordId ?? ''}`);
        checker.shown(operation);
        observe(operation);
      },
    });
    const { reconciliation } = counter;
    reconciliation.saveOtherTills(scenario === 'B' || scenario === 'C');
    reconciliation.wake();
  };

  const again = randomOf(seed, 'again');
  let repetitions = 2;
  const seen = new Set<string>();
  const requests = new Map<string, Request>();
  const observe = ({ operationId, state }: Operation): void => {
    const key = `${operationId} ${state}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (state === 'unknown') counts.unknown++;
    if (state === 'person') counts.person++;
    const decided = seen.has(`${operationId} confirmed`) || seen.has(`${operationId} not-applied`);
    if (state === 'person' && decided) counts.alarms++;
    const request = requests.get(operationId);
    if (request === undefined || !['not-applied', 'rejected', 'not-sent'].includes(state)) return;
    if (repetitions === 0 || !again.chance(0.7)) return;
    repetitions--;
    scheduler.at(scheduler.now() + again.between(1_000, 90_000), () => ring(request));
  };
  const ring = (request: Request): void => {
    counts.operations++;
    const operationId = `${realm.account} op ${counts.operations}`;
    ids.set(operationId, counts.operations);
    requests.set(operationId, request);
    trace(`cashier op${counts.operations} ${request.kind} ${request.userId} ${request.amount}`);
    // While the counter is down nobody can ask it for anything.
    if (counter === undefined) return;
    const mine = boot;
    counter.runner.run(counter.request(operationId, request)).then(
      (result) =>
        trace(`answers ${nameOf(operationId)} ${result.ok ? result.value.state : result.failure.code}`),
      (error: unknown) => {
        if (boot === mine) throw error;
      },
    );
  };

  start();
  for (const { atMs, make } of plan) {
    scheduler.at(atMs, () => {
      const request = make(truth);
      if (request !== undefined) ring(request);
    });
  }
  playStrangers({ seed, scenario, rate: faults.rate('stranger'), truth, scheduler, weather });
  await scheduler.runUntil(SETTLED_MS);
  const settled = counter;
  if (settled === undefined) throw new Error('no counter runs');
  checker.settled(settled.journal, realm);
  // A supervisor who can ask the vendor, twice: an alarm may have to wait for another decision on its card.
  for (const untilMs of [WATCHED_MS, WATCHED_MS + 65 * MINUTE, WATCHED_MS + 130 * MINUTE]) {
    await decideAll(settled, realm, truth, bank.supervisor, scheduler, checker.refusedDecision);
    await scheduler.runUntil(untilMs);
    if (settled.journal.undecidedCount(realm) === 0) break;
  }
  await decideAll(settled, realm, truth, bank.supervisor, scheduler, checker.refusedDecision);
  const ended = checker.finished(settled.journal, realm);
  for (const { operation_id: id, state, record_id: recordId } of ended) {
    trace(`ends ${nameOf(id)} ${state} ${recordId ?? ''}`);
  }
  return { violations: checker.violations, hash, trace: lines, crashPoints: points, counts };
}

/** What a dying process still throws is heard by nobody. */
function survive(call: () => void, alive: () => boolean): void {
  try {
    call();
  } catch (error) {
    if (alive()) throw error;
  }
}

type Planned = { readonly atMs: number; readonly make: (truth: Truth) => Request | undefined };

/** What the cashiers want to do: few amounts and members, so that equal operations meet. */
function planOf(seed: number, maxOperations: number): readonly Planned[] {
  const random = randomOf(seed, 'plan');
  const count = random.between(1, 3);
  let atMs = 1_000;
  const plan: Planned[] = [];
  for (let index = 0; index < count; index++) {
    atMs += random.chance(0.5) ? random.between(500, 20_000) : random.between(20_000, 120_000);
    const make = wishOf(random, index);
    if (index < maxOperations) plan.push({ atMs, make });
  }
  return plan;
}

function wishOf(random: Random, index: number): Planned['make'] {
  const kind: OperationKind = random.pick(KINDS);
  const userId = random.chance(0.8) ? '1' : '2';
  const amount = fen(random.chance(0.7) ? 1_500 : 2_000);
  const gift = fen(random.chance(0.5) ? 0 : 500);
  const storeEventId = `${userId}${random.between(1, 3)}`;
  switch (kind) {
    case 'cash-back':
      return () => ({ ...blank(kind, userId, EVENT_CARD, fen(0)), storeEventId });
    case 'open-card':
      return () => blank(kind, String(11 + (index % 2)), CARD, fen(0));
    case 'refund-spend':
    case 'refund-top-up':
      return (truth) => {
        const [order] = truth.orders(kind === 'refund-spend' ? 'spend' : 'top-up', userId);
        const fields = order && { amount: order.amount, gift: order.gift ?? fen(0), orderNo: order.orderNo };
        return fields && { ...blank(kind, userId, CARD, fields.amount), ...fields };
      };
    case 'top-up':
      return () => ({ ...blank(kind, userId, CARD, amount), gift });
    case 'spend':
      return () => blank(kind, userId, CARD, amount);
  }
}

const KINDS = [
  'spend',
  'spend',
  'spend',
  'spend',
  'top-up',
  'top-up',
  'refund-spend',
  'refund-top-up',
  'cash-back',
  'open-card',
] as const;

function weatherOf(seed: number, rate: (fault: FaultName) => number, plan: readonly Planned[]): Weather {
  const random = randomOf(seed, 'weather');
  const lagMs = rate('list-lag') > 0 ? random.between(0, 25_000) : 0;
  const staleFromMs = random.between(0, ROUGH_MS);
  const staleList = random.chance(rate('stale-list') * 3) ? random.between(MINUTE, 8 * MINUTE) : 0;
  const [aim] = plan;
  const near = (aim?.atMs ?? 0) + 150_000 + random.between(-2_000, 3_000);
  const readFromMs = random.chance(0.6) ? near : random.between(0, ROUGH_MS);
  // Shorter than the gap that two reads keep.
  const staleRead = random.chance(rate('stale-read') * 3) ? random.between(1_000, 14_000) : 0;
  return {
    lagMs,
    skewMs: random.between(-300_000, 300_000),
    staleList: [staleFromMs, staleFromMs + staleList],
    staleRead: [readFromMs, readFromMs + staleRead],
    staleByMs: random.between(1_000, 300_000),
  };
}

/** A wall clock that may jump by an hour, back or forth; the other clock never does. */
function faultyClock(seed: number, rate: number): (nowMs: number) => number {
  const random = randomOf(seed, 'clock');
  if (!random.chance(rate)) return () => 0;
  const atMs = random.between(0, ROUGH_MS);
  const byMs = random.chance(0.5) ? -3_600_000 : 3_600_000;
  return (nowMs) => (nowMs >= atMs ? byMs : 0);
}

type StrangerParts = {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly rate: number;
  readonly truth: Truth;
  readonly scheduler: ReturnType<typeof createScheduler>;
  readonly weather: Weather;
};

/** Others on the same card: another till (B), the member's app or the back office (C). */
function playStrangers({ seed, scenario, rate, truth, scheduler, weather }: StrangerParts): void {
  const random = randomOf(seed, 'strangers');
  const count = rate === 0 ? 0 : random.between(1, 4);
  for (let index = 0; index < count; index++) {
    const atMs = random.between(0, ROUGH_MS);
    const kind: OperationKind = random.chance(0.7) ? 'spend' : 'top-up';
    const request = blank(kind, '1', CARD, fen(random.chance(0.7) ? 1_500 : 2_000));
    const channel = scenario === 'C' && random.chance(0.5) ? 'app' : 'shop';
    const by = { operationId: null, channel, lagMs: weather.lagMs, skewMs: weather.skewMs } as const;
    scheduler.at(atMs, () => void truth.execute(request, by, scheduler.now()));
  }
}

/** The supervisor asks the vendor and says what is true; the counter keeps who, why and what was seen. */
async function decideAll(
  { journal, reconciliation }: Counter,
  realm: Realm,
  truth: Truth,
  supervisor: Bank['supervisor'],
  scheduler: ReturnType<typeof createScheduler>,
  refused: (what: string) => void,
): Promise<void> {
  if (journal.undecidedCount(realm) === 0) return;
  const open = journal.list(realm, { undecidedOnly: true, userId: null, before: null, limit: 100 });
  for (const operation of open.filter(({ state }) => state === 'person')) {
    const pending = decide(reconciliation.parts, supervisor, {
      operationId: operation.operation_id,
      reason: 'asked the vendor',
      ...verdictFor(operation, truth),
    });
    // The decision reads the vendor once more.
    await scheduler.runUntil(scheduler.now() + 30_000);
    const result = await pending;
    if (!result.ok) refused(`${operation.operation_id}: ${result.failure.code}`);
  }
}

function verdictFor({ operation_id: id, record_id: claimed }: StoredOperation, truth: Truth) {
  const happened = truth.executions.find(({ operationId }) => operationId === id);
  if (happened === undefined) return { choice: 'none-ours', recordId: null } as const;
  return { choice: 'ours', recordId: claimed === null ? happened.recordId : null } as const;
}
