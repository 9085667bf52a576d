import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { FakeWebcam } from '../../test/support/fake-webcam.ts';
import { type WebcamEvent, webcamEvents } from '../../test/support/webcam-events.ts';
import { type Summary, summarise } from '../report/statistics.ts';
import type { BenchPage } from './page/main.ts';
import type { Scanner, WebcamLog } from './page/webcam.ts';

export type WebcamScore = {
  readonly scanner: Scanner;
  readonly events: number;
  readonly decoded: number;
  readonly missed: readonly string[];
  /** From the first frame that was presented with the whole code in it to the text; null: never read. */
  readonly tookMs: Readonly<Record<string, number | null>>;
  readonly times: Summary | null;
  readonly examinedPerSecond: number | null;
  readonly mainThreadBusyShare: number;
  readonly longestTaskMs: number;
};

export const SCANNERS: readonly Scanner[] = ['ours', 'plain', 'html5-qrcode'];
const SHOWN_MS = 1_000;
const EMPTY_MS = 300;

/** Shows every event to each scanner in turn, through a webcam whose one frame is overwritten. */
export async function measureWebcam(
  page: Page,
  webcam: FakeWebcam,
  scanners: readonly Scanner[],
): Promise<readonly WebcamScore[]> {
  const events = webcamEvents();
  const scores: WebcamScore[] = [];
  for (const scanner of scanners) scores.push(await measureScanner(page, webcam, events, scanner));
  return scores;
}

async function measureScanner(
  page: Page,
  webcam: FakeWebcam,
  events: readonly WebcamEvent[],
  scanner: Scanner,
): Promise<WebcamScore> {
  webcam.show({ kind: 'counter' });
  const debug = await page.context().newCDPSession(page);
  await debug.send('Performance.enable');
  await page.evaluate(
    (which) => (Reflect.get(globalThis, 'bench') as BenchPage).startScanner(which),
    scanner,
  );
  await sleep(1_500);
  const busyBefore = await busySeconds();
  const shown: { readonly event: WebcamEvent; readonly atMs: number }[] = [];
  for (const event of events) {
    const [frame] = event.frames;
    if (!frame) continue;
    webcam.showFrame({ ...frame, isMarked: true });
    shown.push({ event, atMs: performance.timeOrigin + performance.now() });
    await sleep(SHOWN_MS);
    webcam.show({ kind: 'counter' });
    await sleep(EMPTY_MS);
  }
  const busy = (await busySeconds()) - busyBefore;
  const log = await page.evaluate(() => (Reflect.get(globalThis, 'bench') as BenchPage).stopScanner());
  return scoreOf(scanner, shown, log, busy);

  async function busySeconds(): Promise<number> {
    const { metrics } = await debug.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  }
}

function scoreOf(
  scanner: Scanner,
  shown: readonly { readonly event: WebcamEvent; readonly atMs: number }[],
  log: WebcamLog,
  busySeconds: number,
): WebcamScore {
  const outcomes = shown.map(({ event, atMs }) => {
    const read = log.reads.find(({ text }) => text === event.text);
    const presentedMs = log.codesMs.find((codeMs) => codeMs > atMs - FRAME_MS);
    if (presentedMs === undefined) throw new Error(`${event.name} was never presented`);
    return { name: event.name, tookMs: read ? Math.max(0, read.atMs - presentedMs) : null };
  });
  const timesMs = outcomes.flatMap(({ tookMs }) => (tookMs === null ? [] : [tookMs]));
  const seconds = log.tookMs / 1_000;
  return {
    scanner,
    events: outcomes.length,
    decoded: timesMs.length,
    tookMs: Object.fromEntries(outcomes.map(({ name, tookMs }) => [name, tookMs])),
    missed: outcomes.filter(({ tookMs }) => tookMs === null).map(({ name }) => name),
    times: timesMs.length > 0 ? summarise(timesMs) : null,
    examinedPerSecond: log.examined === null ? null : log.examined / seconds,
    mainThreadBusyShare: busySeconds / seconds,
    longestTaskMs: Math.max(0, ...log.longTasksMs),
  };
}

const FRAME_MS = 33;
