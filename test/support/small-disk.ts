import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createTempDir } from './temp-dir.ts';

/** A real disk that is small, in memory, and can be filled. */
export type SmallDisk = {
  readonly path: string;
  /** Writes until nothing more fits, or until so many bytes are left. */
  readonly fill: (leaveBytes?: number) => void;
  readonly free: () => void;
  /** From now on nothing can be written. Nothing may be open for writing. */
  readonly makeReadOnly: () => void;
  readonly remove: () => void;
};

/** Null where this user may not mount. */
export function mountSmallDisk(bytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = createTempDir();
  const mount = (...args: string[]) => spawnSync('mount', args).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${bytes}`, 'guitai-test', folder.path)) {
    folder.remove();
    return null;
  }
  const ballast = join(folder.path, 'ballast');
  return {
    path: folder.path,
    fill: (leaveBytes = 0) => {
      fillUp(ballast, leaveBytes);
    },
    free: () => rmSync(ballast, { force: true }),
    makeReadOnly: () => {
      if (!mount('-o', 'remount,ro', folder.path)) throw new Error('the disk is in use');
    },
    remove: () => {
      spawnSync('umount', ['-l', folder.path]);
      folder.remove();
    },
  };
}

const PIECE = Buffer.alloc(4_096, 1);

function fillUp(ballast: string, leaveBytes: number): void {
  const file = openSync(ballast, 'a');
  let written = 0;
  try {
    for (;;) written += writeSync(file, PIECE);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
  if (leaveBytes > 0) spawnSync('truncate', ['-s', String(Math.max(0, written - leaveBytes)), ballast]);
}
