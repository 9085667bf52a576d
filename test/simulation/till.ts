import type { Clock } from '#core/ports.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { type Counter, startCounter } from './counter.ts';
import { createAgent, createNetwork, type NetworkParts } from './network.ts';
import { randomOf } from './random.ts';
import type { Stage } from './stage.ts';
import { faultyClock, type Weather } from './weather.ts';

const MINUTE = 60_000;
const WALL_MS = 1_700_000_000_000;

/** The shop's computer: the counter runs on it, dies, and is started again on the same journal. */
export type Till = {
  readonly start: () => void;
  /** Undefined while it is down. */
  readonly counter: () => Counter | undefined;
  /** Counts starts and crashes. */
  readonly boot: () => number;
  readonly crashPoints: () => number;
};

export function createTill(stage: Stage, weather: Weather, onChange: (operation: Operation) => void): Till {
  const { options, scheduler, faults, counts, rough, trace } = stage;
  const crashing = randomOf(options.seed, 'crash');
  const lives = createLives(stage, weather);
  let boot = 0;
  let points = 0;
  let crashAt = options.crashAt ?? (crashing.chance(faults.rate('crash') * 2) ? crashing.between(1, 25) : 0);
  let counter: Counter | undefined;

  const crash = (name: string): void => {
    boot++;
    counter = undefined;
    counts.crashes++;
    crashAt = options.crashAt === undefined && crashing.chance(0.3) ? points + crashing.between(1, 15) : 0;
    trace(`crash ${name}`);
    scheduler.at(scheduler.now() + crashing.between(500, 40_000), start);
  };
  const start = (): void => {
    boot++;
    const mine = boot;
    const alive = (): boolean => boot === mine;
    const crashPoint = (name: string): void => {
      if (!alive() || !rough()) return;
      points++;
      if (points === crashAt) crash(name);
    };
    counter = lives(mine, { alive, crashPoint, onChange });
    counter.reconciliation.saveOtherTills(options.scenario === 'B' || options.scenario === 'C');
    counter.reconciliation.wake();
    counter.orders.wake();
  };
  return { start, counter: () => counter, boot: () => boot, crashPoints: () => points };
}

type Life = {
  readonly alive: () => boolean;
  readonly crashPoint: (name: string) => void;
  readonly onChange: (operation: Operation) => void;
};

/** Starts the counter anew, with the disk, the network and the clocks that the seed gives it. */
function createLives(stage: Stage, weather: Weather): (boot: number, life: Life) => Counter {
  const { options, database, realm, agentRealm, scheduler, faults, rough } = stage;
  const { seed, mutation = {} } = options;
  const network = randomOf(seed, 'network');
  const disk = randomOf(seed, 'disk');
  const session = randomOf(seed, 'session');
  const clockJump = faultyClock(seed, faults.rate('clock'));
  const outUntilMs = session.chance(faults.rate('signed-out')) ? session.between(1, 10) * MINUTE : 0;
  const wire = (life: Life): NetworkParts => ({
    ...stage,
    ...life,
    scenario: options.scenario,
    random: network,
    weather,
  });
  return (boot, life) =>
    startCounter({
      ...life,
      database,
      realm,
      agentRealm,
      mutation,
      clock: clockOf(stage, life.alive, clockJump),
      bootId: `${realm.account} boot ${boot}`,
      diskFails: () => rough() && disk.chance(faults.rate('disk')),
      signedIn: () => !rough() || scheduler.now() >= outUntilMs || scheduler.now() < 30_000,
      vendor: () => createNetwork(wire(life)),
      agent: () => createAgent(wire(life)),
    });
}

function clockOf({ scheduler }: Stage, alive: () => boolean, clockJump: (nowMs: number) => number): Clock {
  const startedMs = scheduler.now();
  return {
    nowMs: () => WALL_MS + scheduler.now() + clockJump(scheduler.now()),
    monotonicMs: () => scheduler.now() - startedMs,
    after: (delayMs, call) =>
      scheduler.at(scheduler.now() + delayMs, () => {
        if (alive()) survive(call, alive);
      }),
  };
}

/** What a dying process still throws is heard by nobody. */
function survive(call: () => void, alive: () => boolean): void {
  try {
    call();
  } catch (error) {
    if (alive()) throw error;
  }
}
