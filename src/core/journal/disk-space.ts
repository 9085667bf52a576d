import { statfsSync } from 'node:fs';
import { failed } from '#shared/contract/failure.ts';
import type { Journal } from './journal.ts';

/**
 * What must be free before a sale begins. A sale writes less than a tenth of a megabyte, the log grows to four before
 * it is copied into the journal, and whatever else fills the disk meanwhile needs time.
 */
export const RESERVE_BYTES = 32 * 2 ** 20;

/** The same journal, but nothing begins on a disk that is nearly full: a sale that was sent must find room. */
export function beginningWithRoom(journal: Journal, freeBytes: () => number): Journal {
  return {
    ...journal,
    begin: (draft) =>
      freeBytes() < RESERVE_BYTES ? failed('disk.full', { money: 'not-moved' }) : journal.begin(draft),
  };
}

/** Bytes that this user may still write to the disk of a folder; where the system does not say, enough. */
export function freeBytesIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
