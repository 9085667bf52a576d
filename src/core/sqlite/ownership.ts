import { DatabaseSync } from 'node:sqlite';
import { asStorageError } from './storage-error.ts';

/**
 * Holds an operating-system lock on a file of its own until released or until the process ends, however it ends.
 * Undefined where another live process holds it. SQLite does the locking, because it does so on every platform.
 */
export function takeOwnership(path: string): { readonly release: () => void } | undefined {
  const native = new DatabaseSync(path, { timeout: 0 });
  try {
    native.exec('BEGIN EXCLUSIVE');
    return {
      release: () => {
        if (native.isOpen) native.close();
      },
    };
  } catch (error) {
    native.close();
    if (asStorageError(error).code === 'journal.locked') return undefined;
    throw asStorageError(error);
  }
}
