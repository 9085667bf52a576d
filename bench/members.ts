import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from '../test/support/chromium.ts';
import { startProcess } from '../test/support/processes.ts';
import { createTempDir } from '../test/support/temp-dir.ts';
import { measureCore } from './members/core-alone.ts';
import { fill } from './members/filling.ts';
import type { PeerTimes } from './members/peers.ts';
import { measureWholePath, placeAt } from './members/whole-path.ts';
import { type Goal, printGoals } from './report/goals.ts';
import { printTable } from './report/table.ts';

/** How long a member takes to be found, beside an array and a JSON file. docs/performance.md says how to read it. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    asked: { type: 'string', default: '300' },
  },
});

type SizeTimes = Awaited<ReturnType<typeof measure>>;

const asked = Number(values.asked);
const temp = createTempDir();
const simulator = await startProcess({
  args: ['scripts/simulator.mjs', '--port', '0', '--seed', '1'],
  ready: /liyuquan\s+(http\S+)/,
});
const browser = await launchChromium();
const sizes: SizeTimes[] = [];
for (const size of values.sizes.split(',')) sizes.push(await measure(Number(size)));
await browser.close();
await simulator.stop();
temp.remove();

async function measure(members: number) {
  const counter = { dataDir: join(temp.path, String(members)), vendorUrl: simulator.ready[1] ?? '' };
  const place = await placeAt(counter);
  const filling = await fill(place, members, asked);
  const core = await measureCore(place, members, asked);
  const wholePath = await measureWholePath(browser, counter, members, asked);
  return { members, filling, core, wholePath, peers: peersOf(members) };
}

function peersOf(members: number): PeerTimes {
  const script = fileURLToPath(new URL('./members/peers.ts', import.meta.url));
  const memory = '--max-old-space-size=6144';
  return JSON.parse(execFileSync(process.execPath, [memory, script, String(members)], { encoding: 'utf8' }));
}

/** The slowest kind counts: each of them has to keep the goal. */
function goalsOf({ members, core, wholePath, peers, filling }: SizeTimes): readonly Goal[] {
  const worst = (of: SizeTimes['core']['lookups'], share: 'p95Ms' | 'p99Ms') =>
    Math.max(...Object.values(of).map((summary) => summary[share]));
  return [
    { name: `${members}: core, slowest kind, p99`, goalMs: 5, measuredMs: worst(core.lookups, 'p99Ms') },
    {
      name: `${members}: whole path, slowest kind, p95`,
      goalMs: 20,
      measuredMs: worst(wholePath.lookups, 'p95Ms'),
    },
    { name: `${members}: opening, p50`, goalMs: 50, measuredMs: core.opening.p50Ms },
    {
      name: `${members}: core's thread late while filling, p99`,
      goalMs: 20,
      measuredMs: filling.loopDelayP99Ms,
    },
    {
      name: `${members}: one change, a thousandth of the JSON file's`,
      goalMs: peers.jsonChange.p50Ms / 1_000,
      measuredMs: core.change.p50Ms,
    },
  ];
}

const goals = sizes.slice(-1).flatMap(goalsOf);
if (values.json) {
  process.stdout.write(`${JSON.stringify({ sizes, goals }, null, 2)}\n`);
} else {
  for (const { members, filling, core, wholePath, peers } of sizes) {
    const rows = Object.entries(core.lookups).flatMap(([name, summary]) => [
      { name: `${name}: core`, summary },
      ...(wholePath.lookups[name] ? [{ name: `${name}: whole path`, summary: wholePath.lookups[name] }] : []),
      ...(peers.scan[name]
        ? [{ name: `${name}: array`, summary: peers.scan[name], comparedWith: `${name}: core` }]
        : []),
    ]);
    printTable(`${members} members (ms)`, [
      ...rows,
      { name: 'opening', summary: core.opening },
      { name: 'one change', summary: core.change },
      { name: 'one change: JSON file', summary: peers.jsonChange, comparedWith: 'one change' },
    ]);
    process.stdout.write(
      `  filled in ${filling.seconds.toFixed(1)} s, ${filling.sizeMb.toFixed(0)} MB on the disk, core's process ${wholePath.coreMb.toFixed(0)} MB; JSON: opened in ${peers.jsonOpeningMs.toFixed(0)} ms, ${peers.memoryMb.toFixed(0)} MB\n`,
    );
  }
  printGoals(goals);
}
