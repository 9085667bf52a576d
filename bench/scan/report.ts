import type { Row } from '../report/table.ts';
import type { CameraLife } from './camera-life.ts';
import type { PhotographScore } from './photographs.ts';
import type { WebcamScore } from './webcam.ts';

export type ScanResults = {
  readonly photographs: readonly PhotographScore[] | null;
  readonly events: readonly WebcamScore[] | null;
  readonly life: CameraLife | null;
};

export type ScanGoal = {
  readonly name: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
};

export function scanGoals({ photographs, events, life }: ScanResults): readonly ScanGoal[] {
  return [
    ...(photographs ? photographGoals(photographs) : []),
    ...(events ? webcamGoals(events) : []),
    ...(life ? lifeGoals(life) : []),
  ];
}

const atLeast = (name: string, measured: number, goal: number): ScanGoal => ({
  name,
  goal: `at least ${goal}`,
  measured: measured.toFixed(1).replace('.0', ''),
  met: measured >= goal,
});
const atMost = (name: string, measured: number, goal: number): ScanGoal => ({
  name,
  goal: `at most ${goal.toFixed(1).replace('.0', '')}`,
  measured: measured.toFixed(1).replace('.0', ''),
  met: measured <= goal,
});

/** Read shares that are the same for a collection of another size. */
const ZXING_SHARE = 95 / 96;
const BOOFCV_SHARE = 208 / 214;

function photographGoals(scores: readonly PhotographScore[]): readonly ScanGoal[] {
  const ours = scores.find(({ reader }) => reader === 'ours');
  const fast = scores.find(({ reader }) => reader === 'zxing-fast');
  if (!ours || !fast) return [];
  const share = (set: string, wanted: number) => {
    const { read, of } = ours.right[set] ?? { read: 0, of: 0 };
    return of === 0 ? [] : [atLeast(`photographs of ${set}, read of ${of}`, read, Math.floor(of * wanted))];
  };
  return [
    ...share('zxing', ZXING_SHARE),
    ...share('boofcv', BOOFCV_SHARE),
    atMost('wrong texts', ours.wrongTexts.length, 0),
    atMost('median beside zxing-wasm fast, ratio', ours.times.p50Ms / fast.times.p50Ms, 2),
    atMost('95th percentile above zxing-wasm fast, ms', ours.times.p95Ms - fast.times.p95Ms, 60),
  ];
}

function webcamGoals(scores: readonly WebcamScore[]): readonly ScanGoal[] {
  const by = (scanner: string) => scores.find((score) => score.scanner === scanner);
  const [ours, plain, shipped] = [by('ours'), by('plain'), by('html5-qrcode')];
  if (!ours?.times || !plain?.times) return [];
  return [
    atLeast('webcam events decoded', ours.decoded, ours.events),
    atMost('webcam median, ms, beside the plain one’s', ours.times.p50Ms, plain.times.p50Ms),
    atMost('webcam 95th percentile, ms', ours.times.p95Ms, 70),
    ...(shipped?.times
      ? [atLeast('times faster than html5-qrcode at the median', shipped.times.p50Ms / ours.times.p50Ms, 10)]
      : []),
    atLeast('frames examined a second', ours.examinedPerSecond ?? 0, 25),
    atMost('main thread busy, percent', ours.mainThreadBusyShare * 100, 8),
    atMost('longest task, ms', ours.longestTaskMs, 50),
  ];
}

function lifeGoals(life: CameraLife): readonly ScanGoal[] {
  const grownBytes = Math.max(0, life.heapAfterBytes - life.heapBeforeBytes);
  return [
    atMost('camera start to first examined frame, median, ms', life.firstFrame.p50Ms, 400),
    atMost(`live tracks after ${life.cycles} starts and stops`, life.liveTracks, 0),
    atMost(`elements added by ${life.cycles} starts and stops`, life.elementsAdded, 0),
    atMost('heap grown by them, MB', grownBytes / 1e6, 1),
  ];
}

/** For people. */
export function printScan(
  results: ScanResults,
  printTable: (title: string, rows: readonly Row[]) => void,
): void {
  const { photographs, events, life } = results;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (photographs) {
    printTable(
      'Photographs with a code (ms)',
      photographs.map(({ reader, times }) => ({ name: reader, summary: times, comparedWith: 'zxing-fast' })),
    );
    for (const { reader, right, wrongTexts } of photographs) {
      const read = Object.entries(right).map(([set, { read, of }]) => `${set} ${read}/${of}`);
      say(`  ${reader}: ${read.join(', ')}; wrong texts ${wrongTexts.length}`);
    }
  } else say('\nNo photographs: name a folder of labelled ones with --photos or GUITAI_PHOTOGRAPHS.');
  if (events) {
    printTable(
      'Webcam, from the first whole frame to the text (ms)',
      events.flatMap(({ scanner, times }) => (times ? [{ name: scanner, summary: times }] : [])),
    );
    for (const score of events) {
      const examined = score.examinedPerSecond?.toFixed(1) ?? 'unknown';
      const busy = (score.mainThreadBusyShare * 100).toFixed(1);
      say(`  ${score.scanner}: ${score.decoded}/${score.events}; ${examined} frames/s; page busy ${busy} %`);
      if (score.missed.length > 0) say(`    missed: ${score.missed.join('; ')}`);
    }
  }
  if (life) printTable('Camera (ms)', [{ name: 'start to first examined frame', summary: life.firstFrame }]);
  say('\nGoals');
  for (const { name, goal, measured, met } of scanGoals(results)) {
    say(`  ${name}: ${measured}, goal ${goal}: ${met ? 'met' : 'MISSED'}`);
  }
}
