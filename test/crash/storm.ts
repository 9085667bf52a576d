import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CRASH_POINTS } from '#core/ports.ts';
import type { FaultRuleInput } from '#simulator/faults.ts';
import { type Random, seededRandom } from '#simulator/random.ts';
import { type CoreConnection, connectToHost, unwrap } from '../support/core-connection.ts';
import { type HostProcess, startHost } from '../support/node-host.ts';
import { startProcess } from '../support/processes.ts';
import { controlSimulator, type SimulatorControl } from '../support/simulator-control.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { type Goods, goodsOf } from './goods.ts';
import { createSeller, type Shown, signIn } from './seller.ts';
import { type CrashVerdict, judgeShop } from './verdict.ts';

export type StormOptions = { readonly kills: number; readonly seed: number };

export type StormReport = CrashVerdict & {
  readonly kills: number;
  /** How often the counter died where: `at random`, or at a named point. */
  readonly places: ReadonlyMap<string, number>;
};

/** After so many kills a shop is closed: what is undecided keeps its cards locked. */
const KILLS_PER_SHOP = 20;
const SELLERS = 2;
const LONGEST_LIFE_MS = 1_000;
const MOST_PASSAGES = 12;
const SIMULATOR = fileURLToPath(new URL('../../src/simulator/cli.ts', import.meta.url));

/** Sells in the built counter, kills it again and again, and judges each shop when it closes. */
export async function crashStorm({ kills, seed }: StormOptions): Promise<StormReport> {
  const random = seededRandom(seed);
  const places = new Map<string, number>();
  const planned = planDeaths(kills, seed);
  const verdicts: CrashVerdict[] = [];
  for (let done = 0; done < kills; done += KILLS_PER_SHOP) {
    verdicts.push(await runShop(planned.slice(done, done + KILLS_PER_SHOP), random, places));
  }
  const kinds = new Map<string, number>();
  for (const [kind, count] of verdicts.flatMap(({ kinds }) => [...kinds])) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  return {
    kills: [...places.values()].reduce((total, count) => total + count, 0),
    places,
    kinds,
    ...summed(verdicts),
    broken: verdicts.flatMap(({ broken }) => broken),
  };
}

type Death = 'at random' | (typeof CRASH_POINTS)[number];
const DEATHS = ['at random', 'at random', 'at random', ...CRASH_POINTS] as const;

/**
 * In which way each life ends: all ways come equally often, in a shuffled order. It has a generator of its own, because
 * how often the sellers ask theirs depends on how fast the machine is.
 */
export function planDeaths(kills: number, seed: number): readonly Death[] {
  const random = seededRandom(seed);
  const shuffled = (): Death[] =>
    DEATHS.map((death) => ({ death, order: random.fraction() }))
      .sort((one, other) => one.order - other.order)
      .map(({ death }) => death);
  return Array.from({ length: Math.ceil(kills / DEATHS.length) }, shuffled)
    .flat()
    .slice(0, kills);
}

function summed(verdicts: readonly CrashVerdict[]) {
  const sum = (key: 'operations' | 'requests' | 'foundDone' | 'foundNotDone' | 'withPerson'): number =>
    verdicts.reduce((total, verdict) => total + verdict[key], 0);
  return {
    operations: sum('operations'),
    requests: sum('requests'),
    foundDone: sum('foundDone'),
    foundNotDone: sum('foundNotDone'),
    withPerson: sum('withPerson'),
  };
}

type ShopState = {
  readonly random: Random;
  readonly dataDir: string;
  readonly vendorUrl: string;
  readonly control: SimulatorControl;
  readonly goods: Goods;
  readonly shown: Shown[];
};

async function runShop(
  deaths: readonly Death[],
  random: Random,
  places: Map<string, number>,
): Promise<CrashVerdict> {
  const temp = createTempDir();
  const vendor = await startProcess({
    args: [SIMULATOR, '--port', '0', '--seed', String(random.between(1, 1_000_000))],
    ready: /liyuquan\s+(\S+)/,
  });
  try {
    const vendorUrl = vendor.ready[1] ?? '';
    const control = controlSimulator(new URL(vendorUrl).origin);
    const goods = goodsOf(await control.truth());
    const shop = { random, dataDir: join(temp.path, 'data'), vendorUrl, control, goods, shown: [] };
    for (const rule of FAULTS) await control.addFault(rule);
    for (const death of deaths) {
      const place = await liveAndDie(shop, death);
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    return await close(shop);
  } finally {
    await vendor.stop();
    temp.remove();
  }
}

/** Slow answers widen the moment in which the counter waits for one; the others leave it without. */
const FAULTS: readonly FaultRuleInput[] = [
  { path: 'money', kind: 'delay', value: 60, probability: 0.4 },
  { path: 'money', kind: 'no-answer-after', probability: 0.05 },
  { path: 'money', kind: 'no-answer-before', probability: 0.05 },
  { path: 'money', kind: 'http-500-after', probability: 0.05 },
];

/** One life of the counter; gives where it died. */
async function liveAndDie(shop: ShopState, point: Death): Promise<string> {
  const { random } = shop;
  if (point === 'at random') {
    const host = await startHost(shop);
    const sold = sell(shop, host);
    await setTimeout(random.between(0, LONGEST_LIFE_MS));
    await host.kill();
    await sold;
    return point;
  }
  // The first passages belong to recovery when something is left to take over; three make a sale.
  const env = { GUITAI_CRASH_AT: `${point}:${random.between(1, MOST_PASSAGES)}` };
  const host = await startHost({ ...shop, env }).catch(diedWhileStarting);
  if (host === null) return `${point}, while starting`;
  const sold = sell(shop, host);
  await Promise.race([host.ended, setTimeout(PATIENCE_MS, null, { ref: false })]);
  await host.kill();
  await sold;
  return point;
}

const PATIENCE_MS = 10_000;

/** Killed by a signal has no exit code; whatever else went wrong must be seen. */
function diedWhileStarting(error: unknown): null {
  if (error instanceof Error && error.message.includes('ended with null')) return null;
  throw error;
}

/** Some cashiers, until the connection breaks. */
async function sell(shop: ShopState, host: HostProcess): Promise<void> {
  const connection = await connectToHost(host.url).catch(() => null);
  if (connection === null) return;
  const { core, close: disconnect } = connection;
  const gone = Promise.race([host.ended, setTimeout(2 * PATIENCE_MS, null, { ref: false })]);
  const working = signIn(core).then(() =>
    Promise.all(Array.from({ length: SELLERS }, () => createSeller(sellerOf(shop)).sellOn(core))),
  );
  await Promise.race([gone, working.catch(() => gone)]);
  disconnect();
}

const sellerOf = ({ random, goods, control, shown }: ShopState) => ({
  random,
  goods,
  smsCode: control.lastSmsCode,
  onShown: (one: Shown) => shown.push(one),
});

/**
 * The faults end; the counter starts a last time, somebody signs in, and it finds out what became of everything. Its
 * clocks run faster, because nothing is taken as not applied before 150 s; the vendor has long finished by then.
 */
async function close(shop: ShopState): Promise<CrashVerdict> {
  await shop.control.clearFaults();
  const host = await startHost({ ...shop, env: { GUITAI_CLOCK_SPEED: String(CLOCK_SPEED) } });
  const { core, close: disconnect } = await connectToHost(host.url);
  await signIn(core);
  await untilResolved(core);
  disconnect();
  // It would refuse to end while something waits for a person.
  await host.kill();
  const truth = await shop.control.truth();
  return judgeShop(join(shop.dataDir, 'training', 'journal.sqlite'), truth, shop.shown);
}

/** The last read before a person is asked comes after 25 minutes. */
const CLOCK_SPEED = 30;
const RESOLVED_WITHIN_MS = (30 * 60_000) / CLOCK_SPEED;

/** Until nothing is left that the counter itself still looks after; the judge names what is. */
async function untilResolved(core: CoreConnection['core']): Promise<void> {
  const query = { undecidedOnly: true, userId: null, before: null, limit: 100 };
  const deadline = performance.now() + RESOLVED_WITHIN_MS;
  while (performance.now() < deadline) {
    const undecided = await unwrap(core.operations.list(query));
    if (undecided.every(({ state }) => state === 'person')) return;
    await setTimeout(100);
  }
}
