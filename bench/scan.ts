import { join } from 'node:path';
import { env } from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/support/chromium.ts';
import { createFakeWebcam } from '../test/support/fake-webcam.ts';
import { createTempDir } from '../test/support/temp-dir.ts';
import { printTable } from './report/table.ts';
import { measureCameraLife } from './scan/camera-life.ts';
import type { BenchPage } from './scan/page/main.ts';
import { hasPhotographs, measurePhotographs, READERS, shippedWorker } from './scan/photographs.ts';
import { printScan, scanGoals } from './scan/report.ts';
import { buildPage, serveFolders } from './scan/serving.ts';
import { measureWebcam, SCANNERS } from './scan/webcam.ts';

/** How much is read, how soon, and at what cost to the page. docs/performance.md says how to read it. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** A folder of labelled photographs: `labels.json` and `photos/`. They are no part of the project. */
    photos: { type: 'string', default: env.GUITAI_PHOTOGRAPHS ?? '' },
    starts: { type: 'string', default: '10' },
    cycles: { type: 'string', default: '500' },
    /** Which of them are given the photographs. */
    readers: { type: 'string', default: READERS.join() },
    /** Which of them are shown the webcam's codes. */
    scanners: { type: 'string', default: SCANNERS.join() },
    only: { type: 'string', default: 'photographs,webcam,life' },
  },
});
const ASSETS = new URL('../out/renderer/assets', import.meta.url).pathname;
const wanted = new Set(values.only.split(','));
const scanners = SCANNERS.filter((scanner) => values.scanners.split(',').includes(scanner));

const temp = createTempDir();
const webcam = createFakeWebcam(join(temp.path, 'camera.y4m'), 30);
await buildPage(join(temp.path, 'page'));
const served = await serveFolders({
  '/page/': join(temp.path, 'page'),
  '/photos/': join(values.photos, 'photos'),
  '/assets/': ASSETS,
});
const browser = await launchChromium({ cameraFile: webcam.file });
const page = await openPage('index.html');

const photographs = wanted.has('photographs') && hasPhotographs(values.photos) ? await measured() : null;
const events = wanted.has('webcam') ? await measureWebcam(page, webcam, scanners) : null;
const life = wanted.has('life')
  ? await measureCameraLife(page, Number(values.starts), Number(values.cycles))
  : null;
await browser.close();
served.stop();
webcam.close();
temp.remove();

const results = { photographs, events, life };
if (values.json) {
  process.stdout.write(`${JSON.stringify({ ...results, goals: scanGoals(results) }, null, 2)}\n`);
} else printScan(results, printTable);

async function measured() {
  await page.evaluate(
    (worker) => (Reflect.get(globalThis, 'bench') as BenchPage).loadPeers(worker),
    shippedWorker(ASSETS),
  );
  const readers = READERS.filter((reader) => values.readers.split(',').includes(reader));
  return measurePhotographs({ page, wechat: await openPage('wechat.html') }, values.photos, readers);
}

async function openPage(name: string): Promise<Page> {
  const opened = await browser.newPage();
  await opened.goto(`${served.origin}/page/${name}`);
  await opened.locator('html[data-ready=true]').waitFor();
  return opened;
}
