import type { Page } from 'playwright-core';
import { type Summary, summarise } from '../report/statistics.ts';
import type { BenchPage } from './page/main.ts';

export type CameraLife = {
  readonly firstFrame: Summary;
  readonly cycles: number;
  readonly liveTracks: number;
  readonly heapBeforeBytes: number;
  readonly heapAfterBytes: number;
  readonly elementsAdded: number;
};

/** How soon the camera's first frame is examined, and what many starts and stops leave behind. */
export async function measureCameraLife(page: Page, starts: number, cycles: number): Promise<CameraLife> {
  const firstFramesMs: number[] = [];
  for (let start = -1; start < starts; start += 1) {
    const tookMs = await page.evaluate(() =>
      (Reflect.get(globalThis, 'bench') as BenchPage).measureFirstFrame(),
    );
    if (start >= 0) firstFramesMs.push(tookMs);
  }
  const debug = await page.context().newCDPSession(page);
  const heap = async () => {
    for (let round = 0; round < 3; round += 1) await debug.send('HeapProfiler.collectGarbage');
    const { usedSize } = await debug.send('Runtime.getHeapUsage');
    return usedSize;
  };
  const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
  // The first few fill caches that stay.
  await cycle(page, Math.min(10, cycles));
  const [heapBeforeBytes, elementsBefore] = [await heap(), await elements()];
  const liveTracks = await cycle(page, cycles);
  const heapAfterBytes = await heap();
  const elementsAdded = (await elements()) - elementsBefore;
  return {
    firstFrame: summarise(firstFramesMs),
    cycles,
    liveTracks,
    heapBeforeBytes,
    heapAfterBytes,
    elementsAdded,
  };
}

const cycle = (page: Page, cycles: number): Promise<number> =>
  page.evaluate((count) => (Reflect.get(globalThis, 'bench') as BenchPage).measureCycles(count), cycles);
