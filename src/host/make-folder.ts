import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it. Unlike Node's own `recursive`, it ends where a folder that exists takes no other
 * and answers "no such file" (Linux' /proc, some network drives): that one tries for ever.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' && !exists(dirname(path))) {
      makeFolder(dirname(path));
      makeFolder(path);
    } else if (!isFolder(path)) {
      throw error;
    }
  }
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
