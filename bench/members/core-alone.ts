import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CachePlace } from '#core/member-cache/cache-place.ts';
import { openMemberStore } from '#core/member-cache/store/member-store.ts';
import { loadReadings } from '#core/member-cache/store/readings.ts';
import { type Summary, summarise } from '../report/statistics.ts';
import { QUESTIONS } from './questions.ts';
import { sampleOf } from './shop.ts';

export type CoreTimes = {
  /** Until the first question can be asked, the worker's start included. */
  readonly opening: Summary;
  readonly lookups: Readonly<Record<string, Summary>>;
  /** One member with another nickname, committed. */
  readonly change: Summary;
};

/** In the thread that has the file: no contract, no hop. */
export async function measureCore(place: CachePlace, members: number, asked: number): Promise<CoreTimes> {
  const opening = await measureOpening(place);
  await loadReadings();
  const store = openMemberStore(place.path, { keyHex: place.key.reveal(), binaries: null });
  const sample = sampleOf(members, asked);
  const lookups = Object.fromEntries(
    Object.entries(QUESTIONS).map(([kind, textOf]) => {
      for (const member of sample.slice(0, WARM_UP)) store.search(textOf(member));
      return [kind, summarise(sample.map((member) => typical(() => store.search(textOf(member)))))];
    }),
  );
  const point = store.syncPoint();
  if (point === undefined) throw new Error('the cache was not filled');
  const change = sample.slice(0, CHANGES).map((member) => {
    const changed = { ...member, nickname: `${member.nickname}改` };
    return timed(() => store.putPage({ members: [changed], readAtMs: Date.now(), point }));
  });
  store.putPage({ members: sample.slice(0, CHANGES), readAtMs: Date.now(), point });
  store.close();
  return { opening, lookups, change: summarise(change) };
}

const WARM_UP = 20;
const CHANGES = 100;
const OPENINGS = 10;

/** The thread as it is built: from sources, Node would take the types out of each file first. */
async function measureOpening({ path, key }: CachePlace): Promise<Summary> {
  const file = new URL('../../out/member-worker/index.js', import.meta.url);
  const binaries = fileURLToPath(new URL('native', file));
  const times: number[] = [];
  for (let n = 0; n < OPENINGS; n += 1) {
    const startedAt = performance.now();
    const worker = new Worker(file, { workerData: { path, keyHex: key.reveal(), binaries } });
    await once(worker, 'message');
    times.push(performance.now() - startedAt);
    worker.postMessage({ id: 1, call: 'close', given: [] });
    await once(worker, 'exit');
  }
  return summarise(times);
}

/** Of three times the middle one, so that the kinds are compared and not what else the machine does. */
function typical(work: () => unknown): number {
  const [, middle = 0] = [timed(work), timed(work), timed(work)].toSorted((a, b) => a - b);
  return middle;
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
