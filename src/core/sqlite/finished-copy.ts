import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
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
  name(part, path);
}

/** The same in a thread of its own: reading a large copy takes seconds, in which a cashier wants to sell. */
export async function finishCopyBesideWork(part: string, path: string): Promise<void> {
  await checkInThread(part);
  name(part, path);
}

function name(part: string, path: string): void {
  syncPath(part);
  renameSync(part, path);
  if (process.platform !== 'win32') syncPath(dirname(path));
}

/** The whole program of the thread, as text: a file of its own would have to be built for both hosts. */
const CHECK = `
const { DatabaseSync } = require('node:sqlite');
const { parentPort, workerData } = require('node:worker_threads');
try {
  const copy = new DatabaseSync(workerData);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    parentPort.postMessage({ answer: String(copy.prepare('PRAGMA quick_check(1)').get()?.quick_check) });
  } finally {
    copy.close();
  }
} catch (error) {
  parentPort.postMessage({ code: error.code, errcode: error.errcode, message: error.message });
}`;

const reportSchema = z.union([
  z.object({ answer: z.string() }),
  z.object({ code: z.string().optional(), errcode: z.number().optional(), message: z.string() }),
]);

async function checkInThread(part: string): Promise<void> {
  const report = reportSchema.parse(
    await new Promise((resolve, reject) => {
      const worker = new Worker(CHECK, { eval: true, workerData: part });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the check of a copy ended without an answer')));
    }),
  );
  if ('answer' in report) return judge(report.answer);
  const error = Object.assign(new Error(report.message), { code: report.code, errcode: report.errcode });
  throw isDriverError(error) ? asStorageError(error) : error;
}

function judge(answer: string): void {
  if (answer !== 'ok') throw new StorageError('journal.corrupt', `quick_check: ${answer}`);
}

function checkCopy(part: string): void {
  const copy = new DatabaseSync(part);
  try {
    // A copy in WAL mode would be three files as soon as somebody looks into it.
    copy.exec('PRAGMA journal_mode = DELETE');
    judge(String(copy.prepare('PRAGMA quick_check(1)').get()?.quick_check));
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
