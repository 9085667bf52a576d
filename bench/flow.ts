import { parseArgs } from 'node:util';
import { launchChromium } from '../test/support/chromium.ts';
import { createFakeWebcam } from '../test/support/fake-webcam.ts';
import { createTempDir } from '../test/support/temp-dir.ts';
import { openRig } from './flow/rig.ts';
import { measureSales } from './flow/sale-in-core.ts';
import { measureSalesOnScreen } from './flow/sale-on-screen.ts';
import { measureStarts } from './flow/start-up.ts';
import { type Goal, printGoals } from './report/goals.ts';
import { printTable, type Row } from './report/table.ts';

/** How long a sale and a start take, beside what they could take at best. docs/performance.md says how to read it. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sales: { type: 'string', default: '300' },
    'screen-sales': { type: 'string', default: '30' },
    starts: { type: 'string', default: '10' },
  },
});

const temp = createTempDir();
const webcam = createFakeWebcam(`${temp.path}/camera.y4m`);
const browser = await launchChromium({ cameraFile: webcam.file });
const rig = await openRig(temp.path);
const sales = await measureSales(rig, Number(values.sales));
await rig.host.stop();
const screen = await measureSalesOnScreen(browser, rig, Number(values['screen-sales']));
const starts = await measureStarts(browser, rig, Number(values.starts));
await rig.simulator.stop();
await browser.close();
webcam.close();
temp.remove();

const saleRows: readonly Row[] = [
  { name: 'the vendor’s spend call alone', summary: sales.callAlone },
  { name: 'two reads, spend, two reads: plain loop', summary: sales.bareSale },
  {
    name: 'sale in the core, over the contract',
    summary: sales.sale,
    comparedWith: 'two reads, spend, two reads: plain loop',
  },
  { name: 'added by the counter', summary: sales.added },
  {
    name: 'sale on the screen, press to painted',
    summary: screen,
    comparedWith: 'sale in the core, over the contract',
  },
];
const startRows: readonly Row[] = [
  { name: 'floor: Node and a page of plain HTML', summary: starts.staticPage },
  { name: 'process start to address', summary: starts.address },
  {
    name: 'process start to ready to scan',
    summary: starts.ready,
    comparedWith: 'floor: Node and a page of plain HTML',
  },
  { name: 'process start to the webcam’s picture', summary: starts.camera },
];
const goals: readonly Goal[] = [
  { name: 'added per sale, p50', goalMs: 15, measuredMs: sales.added.p50Ms },
  { name: 'added per sale, p99', goalMs: 50, measuredMs: sales.added.p99Ms },
  { name: 'ready to scan, p50', goalMs: 1_500, measuredMs: starts.ready.p50Ms },
];

if (values.json) {
  process.stdout.write(`${JSON.stringify({ sales, screen, starts, goals }, null, 2)}\n`);
} else {
  printTable('A sale, press to confirmed; simulator at 0 ms in a process of its own (ms)', saleRows);
  printTable('A start, in a browser that runs already (ms)', startRows);
  printGoals(goals);
}
