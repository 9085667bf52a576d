import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { asStorageError, isDriverError, StorageError } from './storage-error.ts';

/**
 * Makes a fresh copy of a database one self-contained file, checks it page by page, and gives it its name: what has
 * that name is whole and on the disk, whatever happens meanwhile.
 */
export function finishCopy(part: string, path: string): void {
  try {
    checkCopy(part);
  } catch (error) {
    throw isDriverError(error) ? asStorageError(error) : error;
  }
  syncPath(part);
  renameSync(part, path);
  if (process.platform !== 'win32') syncPath(dirname(path));
}

function checkCopy(part: string): void {
  const copy = new DatabaseSync(part);
  try {
    // A copy in WAL mode would be three files as soon as somebody looks into it.
    copy.exec('PRAGMA journal_mode = DELETE');
    const answer = copy.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (answer !== 'ok') throw new StorageError('journal.corrupt', `quick_check: ${String(answer)}`);
  } finally {
    copy.close();
  }
}

function syncPath(path: string): void {
  const handle = openSync(path, path.endsWith('.part') ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
