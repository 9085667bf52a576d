import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CRASH_POINTS } from '#core/ports.ts';
import type { FaultRuleInput } from '#simulator/faults.ts';
import { type Random, seededRandom } from '#simulator/random.ts';
import { connectToHost } from '../support/core-connection.ts';
import { type HostProcess, startHost } from '../support/node-host.ts';
import { startProcess } from '../support/processes.ts';
import { controlSimulator, type SimulatorControl } from '../support/simulator-control.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { createSeller, type Shown, signIn } from './seller.ts';
import { type CrashVerdict, judgeShop } from './verdict.ts';

export type StormOptions = { readonly kills: number; readonly seed: number };

export type StormReport = CrashVerdict & {
  readonly kills: number;
  /** How often the counter died where: `at random`, or at a named point. */
  readonly places: ReadonlyMap<string, number>;
};

/** After so many kills a shop is closed: what is undecided keeps its cards locked. */
const KILLS_PER_SHOP = 12;
const SELLERS = 2;
const LONGEST_LIFE_MS = 1_000;
const MOST_PASSAGES = 12;
const SIMULATOR = fileURLToPath(new URL('../../src/simulator/cli.ts', import.meta.url));

/** Sells in the built counter, kills it again and again, and judges each shop when it closes. */
export async function crashStorm({ kills, seed }: StormOptions): Promise<StormReport> {
  const random = seededRandom(seed);
  const places = new Map<string, number>();
  const verdicts: CrashVerdict[] = [];
  for (let done = 0; done < kills; done += KILLS_PER_SHOP) {
    verdicts.push(await runShop(Math.min(KILLS_PER_SHOP, kills - done), random, places));
  }
  const sum = (key: 'operations' | 'requests' | 'undecided'): number =>
    verdicts.reduce((total, verdict) => total + verdict[key], 0);
  return {
    kills: [...places.values()].reduce((total, count) => total + count, 0),
    places,
    operations: sum('operations'),
    requests: sum('requests'),
    undecided: sum('undecided'),
    broken: verdicts.flatMap(({ broken }) => broken),
  };
}

type ShopState = {
  readonly random: Random;
  readonly dataDir: string;
  readonly vendorUrl: string;
  readonly phones: readonly string[];
  readonly shown: Shown[];
  number: number;
};

async function runShop(kills: number, random: Random, places: Map<string, number>): Promise<CrashVerdict> {
  const temp = createTempDir();
  const vendor = await startProcess({
    args: [SIMULATOR, '--port', '0', '--seed', String(random.between(1, 1_000_000))],
    ready: /address\s+(\S+)/,
  });
  try {
    const vendorUrl = vendor.ready[1] ?? '';
    const control = controlSimulator(new URL(vendorUrl).origin);
    const phones = (await control.truth()).cards.filter(({ type }) => type === 10).map(({ phone }) => phone);
    const shop = { random, dataDir: join(temp.path, 'data'), vendorUrl, phones, shown: [], number: 0 };
    for (const rule of FAULTS) await control.addFault(rule);
    for (let kill = 0; kill < kills; kill++) {
      const place = await liveAndDie(shop);
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    return await close(shop, control);
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
async function liveAndDie(shop: ShopState): Promise<string> {
  const { random } = shop;
  const point = random.pick(['at random', 'at random', 'at random', ...CRASH_POINTS]);
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

const sellerOf = (shop: ShopState) => ({
  random: shop.random,
  phones: shop.phones,
  nextNumber: () => shop.number++,
  onShown: (one: Shown) => shop.shown.push(one),
});

/** Starts the counter a last time, lets it recover, and compares. */
async function close(shop: ShopState, control: SimulatorControl): Promise<CrashVerdict> {
  await control.clearFaults();
  const host = await startHost(shop);
  await host.stop();
  return judgeShop(join(shop.dataDir, 'training', 'journal.sqlite'), await control.truth(), shop.shown);
}
