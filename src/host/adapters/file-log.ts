import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log, LogLevel } from '#core/ports.ts';

export type FileLog = { readonly write: Log; readonly close: () => void };

/**
 * Appends JSON lines to a file that only its owner can read. Full at `maxBytes`, it becomes `<path>.1`, that one
 * `<path>.2`, and so on to `keep`. Warnings and errors also go to `echo`. Written at once, not buffered: the lines
 * before a crash are the ones that are wanted.
 */
export function openFileLog(path: string, { maxBytes, keep, nowMs, echo }: Options): FileLog {
  mkdirSync(dirname(path), { recursive: true });
  let file: number | null = openSync(path, 'a', 0o600);
  let size = fstatSync(file).size;
  const rotate = (open: number): number => {
    closeSync(open);
    shift(path, keep);
    size = 0;
    return openSync(path, 'a', 0o600);
  };
  return {
    write: (level, event, facts = {}) => {
      const line = `${JSON.stringify({ at: new Date(nowMs()).toISOString(), level, event, ...facts })}\n`;
      if (ECHOED.has(level)) echo(line);
      if (file === null) return;
      if (size > 0 && size + Buffer.byteLength(line) > maxBytes) file = rotate(file);
      size += writeSync(file, line);
    },
    close: () => {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

type Options = {
  readonly maxBytes: number;
  readonly keep: number;
  readonly nowMs: () => number;
  readonly echo: (line: string) => void;
};

const ECHOED: ReadonlySet<LogLevel> = new Set(['warn', 'error']);

function shift(path: string, keep: number): void {
  const names = [path, ...Array.from({ length: keep }, (_, index) => `${path}.${index + 1}`)];
  for (let index = names.length - 2; index >= 0; index--) {
    const [from, to] = [names[index], names[index + 1]];
    if (from !== undefined && to !== undefined) renameIfPresent(from, to);
  }
}

function renameIfPresent(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
