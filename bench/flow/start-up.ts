import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { startHost } from '../../test/support/node-host.ts';
import { type RunningProcess, startProcess } from '../../test/support/processes.ts';
import { type Summary, summarise } from '../report/statistics.ts';

/** From the start of the process, in ms. */
export type StartTimes = {
  /** A Node process that serves one page of plain HTML, until that page's text is in Chromium: the floor. */
  readonly staticPage: Summary;
  /** The counter's process, until it has printed its address. */
  readonly address: Summary;
  /** The same, until the counter says that it is ready to scan: hand scanner, number field and pictures work. */
  readonly ready: Summary;
  /** The same, until the webcam's picture is there too. */
  readonly camera: Summary;
};

const STATIC_SERVER = fileURLToPath(new URL('./static-server.ts', import.meta.url));

/**
 * Starts the counter again and again on the data of a shop that is signed in, in a browser that runs already, and
 * between each two runs the floor.
 */
export async function measureStarts(
  browser: Browser,
  counter: { readonly dataDir: string; readonly vendorUrl: string },
  runs: number,
): Promise<StartTimes> {
  const times: Record<keyof StartTimes, number[]> = { staticPage: [], address: [], ready: [], camera: [] };
  for (let run = -1; run < runs; run += 1) {
    const floor = await startOnce(browser, startStaticServer, [FLOOR_READY]);
    const own = await startOnce(browser, () => startHost(counter), [READY, CAMERA]);
    if (run < 0) continue;
    times.staticPage.push(floor.reachedMs[0] ?? Number.NaN);
    times.address.push(own.addressMs);
    times.ready.push(own.reachedMs[0] ?? Number.NaN);
    times.camera.push(own.reachedMs[1] ?? Number.NaN);
  }
  return {
    staticPage: summarise(times.staticPage),
    address: summarise(times.address),
    ready: summarise(times.ready),
    camera: summarise(times.camera),
  };
}

type Served = Pick<RunningProcess, 'stop'> & { readonly url: string };

/** What stands in the page when a point of the start is reached, as CSS selectors. */
const FLOOR_READY = 'h1';
const READY = '[data-testid=counter][data-ready=true]';
const CAMERA = '[data-testid=camera][data-camera=running]';

async function startOnce(
  browser: Browser,
  start: () => Promise<Served>,
  points: readonly string[],
): Promise<{ readonly addressMs: number; readonly reachedMs: readonly number[] }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const startedMs = performance.now();
  const served = await start();
  const addressMs = performance.now() - startedMs;
  await page.goto(served.url, { waitUntil: 'commit' });
  const reachedMs: number[] = [];
  for (const point of points) {
    await page.locator(point).waitFor({ state: 'visible' });
    reachedMs.push(performance.now() - startedMs);
  }
  await context.close();
  await served.stop();
  return { addressMs, reachedMs };
}

async function startStaticServer(): Promise<Served> {
  const running = await startProcess({ args: [STATIC_SERVER], ready: /(http:\S+)/ });
  return { ...running, url: running.ready[1] ?? '' };
}
