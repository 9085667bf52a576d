import { measureCycles, measureFirstFrame } from './camera-life.ts';
import { loadPeers, readPhotograph } from './photographs.ts';
import { startScanner, stopScanner } from './webcam.ts';

/** What the benchmark calls from outside, through the browser's debugger. */
const bench = { loadPeers, readPhotograph, startScanner, stopScanner, measureFirstFrame, measureCycles };
export type BenchPage = typeof bench;

Object.assign(globalThis, { bench });
document.documentElement.dataset.ready = 'true';
