import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Simulator, startSimulator } from '#simulator/server.ts';
import { type RunningProcess, startProcess } from '../support/processes.ts';
import { createTempDir, type TempDir } from '../support/temp-dir.ts';

const PROCESS = fileURLToPath(new URL('../support/filling-process.ts', import.meta.url));
const PAGES = 25;
const MEMBERS = PAGES * 200;

let simulator: Simulator;
let folder: TempDir;
beforeEach(async () => {
  simulator = await startSimulator({ state: 'memory', members: MEMBERS });
  folder = createTempDir();
});
afterEach(async () => {
  await simulator.close();
  folder.remove();
});

it('a counter killed again and again while it is filled loses no committed page, and gets all of them', async () => {
  // Slow enough that each is killed in the middle, also where this test does not get to run for a while.
  simulator.faults.add({ path: 'user_card', kind: 'delay', value: 100 });
  const kills = [2, 6, 11];
  let committed = 0;
  for (const page of kills) {
    const running = await start();
    await vi.waitFor(() => expect(pagesTold(running).at(-1) ?? 0).toBeGreaterThanOrEqual(page), PATIENCE);
    await running.kill();
    const [first = 0] = pagesTold(running);
    expect(first).toBeGreaterThanOrEqual(committed);
    committed = pagesTold(running).at(-1) ?? 0;
    expect(committed).toBeLessThan(PAGES);
  }
  simulator.faults.clear();
  const last = await start();
  await vi.waitFor(
    () => expect(last.output()).toMatch(new RegExp(`ready \\d+ of \\d+, ${MEMBERS}$`, 'm')),
    PATIENCE,
  );
  expect(pagesTold(last)[0]).toBeGreaterThanOrEqual(committed);
  await last.kill();
  // Of each that was killed at most one page was asked for that had not been committed.
  expect(await pagesAsked()).toBeLessThanOrEqual(PAGES + kills.length);
}, 240_000);

const PATIENCE = { timeout: 60_000, interval: 5 };

const start = (): Promise<RunningProcess> =>
  startProcess({ args: [PROCESS, folder.path, simulator.liyuquanBase], ready: /^filling/ });

/** What it said was committed, in order. */
const pagesTold = ({ output }: RunningProcess): readonly number[] =>
  [...output().matchAll(/^filling (\d+) of [1-9]/gm)].map(([, page]) => Number(page));

async function pagesAsked(): Promise<number> {
  const counts = await (await fetch(`${simulator.origin}/_sim/arrivals`)).json();
  return counts.liyuquan['manage/v3/userCard/user_card'];
}
