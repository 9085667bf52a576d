import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process of ours that has said that it is ready. */
export type RunningProcess = {
  readonly pid: number;
  /** The first line that matched, as the groups of the pattern. */
  readonly ready: RegExpExecArray;
  /** Everything that it has printed, both streams. */
  readonly output: () => string;
  /** Asks it to end and waits; after five seconds it is ended. */
  readonly stop: () => Promise<void>;
  /** A power cut, as far as the process is concerned. */
  readonly kill: () => Promise<void>;
  /** Resolves when it has ended, however. */
  readonly ended: Promise<void>;
};

export type ProcessOptions = {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it prints when it is ready. */
  readonly ready: RegExp;
  readonly timeoutMs?: number;
};

/** Starts Node 24 (the one that runs this) and waits until the process prints the line that was asked for. */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const child = spawn(process.execPath, options.args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ended = once(child, 'exit').then(() => undefined);
  const ready = await waitForLine(child, lines, options);
  return {
    pid: child.pid ?? 0,
    ready,
    output: () => lines.join('\n'),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
    ended,
  };
}

function waitForLine(
  child: ChildProcess,
  lines: string[],
  options: ProcessOptions,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const giveUp = (why: string): void => {
      child.kill('SIGKILL');
      reject(new Error(`${options.args.join(' ')} ${why}:\n${lines.join('\n')}`));
    };
    const timer = setTimeout(() => giveUp('did not get ready'), options.timeoutMs ?? 20_000);
    const onLine = (line: string): void => {
      lines.push(line);
      const match = options.ready.exec(line);
      if (!match) return;
      clearTimeout(timer);
      resolve(match);
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', onLine);
    }
    child.once('exit', (code) => giveUp(`ended with ${code}`));
    child.once('error', (error) => giveUp(error.message));
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  const patience = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await exited;
  clearTimeout(patience);
}
