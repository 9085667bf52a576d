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
  /** The same, until the counter says that it is ready to scan. */
  readonly ready: Summary;
};

const STATIC_SERVER = fileURLToPath(new URL('./static-server.ts', import.meta.url));

/**
 * Starts the counter again and again on the data of a shop that is signed in, in a browser that runs already, and
 * between each two runs the floor.
 */
export async function measureStarts(
  browser: Browser,
  counter: { readonly dataDir: string; readonly vendorUrl: string; readonly readyText: RegExp },
  runs: number,
): Promise<StartTimes> {
  const times = { staticPage: [] as number[], address: [] as number[], ready: [] as number[] };
  for (let run = -1; run < runs; run += 1) {
    const floor = await startOnce(browser, startStaticServer, /柜台/);
    const own = await startOnce(browser, () => startHost(counter), counter.readyText);
    if (run < 0) continue;
    times.staticPage.push(floor.readyMs);
    times.address.push(own.addressMs);
    times.ready.push(own.readyMs);
  }
  return {
    staticPage: summarise(times.staticPage),
    address: summarise(times.address),
    ready: summarise(times.ready),
  };
}

type Served = Pick<RunningProcess, 'stop'> & { readonly url: string };

async function startOnce(
  browser: Browser,
  start: () => Promise<Served>,
  ready: RegExp,
): Promise<{ readonly addressMs: number; readonly readyMs: number }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const startedMs = performance.now();
  const served = await start();
  const addressMs = performance.now() - startedMs;
  await page.goto(served.url, { waitUntil: 'commit' });
  await page.getByText(ready).first().waitFor({ state: 'visible' });
  const readyMs = performance.now() - startedMs;
  await context.close();
  await served.stop();
  return { addressMs, readyMs };
}

async function startStaticServer(): Promise<Served> {
  const running = await startProcess({ args: [STATIC_SERVER], ready: /(http:\S+)/ });
  return { ...running, url: running.ready[1] ?? '' };
}
