import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseTrace, type SystemCall, TRACED } from './trace.ts';

export type Recording = {
  readonly operations: number;
  readonly openings: number;
  /** `normal` is the deliberate mistake: commits that are not synced. */
  readonly synchronous: 'full' | 'normal';
};

const WRITER = fileURLToPath(new URL('writer-process.ts', import.meta.url));

export const straceIsHere = (): boolean => spawnSync('strace', ['--version']).status === 0;

/** Lets the journal's own code write in a process of its own, and gives its system calls in order. */
export function record(temp: string, recording: Recording): readonly SystemCall[] {
  const folder = join(realpathSync(temp), `recorded-${recording.synchronous}`);
  const traces = join(temp, `traces-${recording.synchronous}`);
  for (const path of [folder, traces]) mkdirSync(path);
  const { operations, openings, synchronous } = recording;
  const given = [join(folder, 'journal.sqlite'), String(operations), String(openings), synchronous];
  const strace = [
    '-ff',
    '-y',
    '-xx',
    '-s',
    '1000000',
    '-e',
    'signal=none',
    '-e',
    `trace=${TRACED.join(',')}`,
  ];
  const ran = spawnSync('strace', [...strace, '-o', join(traces, 't'), process.execPath, WRITER, ...given], {
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`the recorded program failed:\n${ran.stderr}`);
  return callsOfTheWritingThread(traces, folder);
}

/** Each thread has a file of its own; only one may touch the folder, else their order would be unknown. */
function callsOfTheWritingThread(traces: string, folder: string): readonly SystemCall[] {
  const threads = readdirSync(traces)
    .map((name) => parseTrace(readFileSync(join(traces, name), 'utf8'), folder))
    .filter((calls) => calls.some(({ kind }) => kind !== 'said'));
  const [calls] = threads;
  if (calls === undefined || threads.length > 1)
    throw new Error(`${threads.length} threads wrote the journal`);
  return calls;
}
