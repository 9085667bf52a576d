import { join } from 'node:path';
import process from 'node:process';
import Driver from 'better-sqlite3-multiple-ciphers';
import { assert } from '#shared/assert.ts';
import type { FailureCode } from '#shared/contract/failure.ts';
import { StorageError } from './storage-error.ts';

export type EncryptedDatabase = Driver.Database;

export type EncryptedOptions = {
  /** 32 bytes as 64 hex digits; used as it is, nothing is derived from it. */
  readonly keyHex: string;
  /** The folder of the driver's binaries; null: where its package lies. */
  readonly binaries: string | null;
};

/**
 * Opens or creates a file that is encrypted as a whole (AEGIS-256, each page authenticated; the write-ahead log, too). What
 * is in it can be fetched again: a power cut may cost the last commits, never the ones before. Throws a StorageError:
 * `journal.corrupt` where this key does not open it.
 */
export function openEncrypted(path: string, { keyHex, binaries }: EncryptedOptions): EncryptedDatabase {
  assert(/^[0-9a-f]{64}$/.test(keyHex), 'the key has 32 bytes');
  const native = mapped(() => new Driver(path, { timeout: 2_000, ...bindingIn(binaries) }));
  try {
    return mapped(() => {
      native.pragma("cipher = 'aegis'");
      native.pragma(`key = "x'${keyHex}'"`);
      // The first read: the key is tried here.
      native.pragma('user_version');
      configure(native);
      return native;
    });
  } catch (error) {
    native.close();
    throw error;
  }
}

function configure(native: EncryptedDatabase): void {
  native.pragma('journal_mode = WAL');
  native.pragma('synchronous = NORMAL');
  native.pragma('secure_delete = ON');
  native.pragma('foreign_keys = ON');
  // What is sorted on the side would lie on the disk as plain text.
  native.pragma('temp_store = MEMORY');
  native.pragma(`cache_size = -${CACHE_KIB}`);
  native.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  const actual = (name: string) => native.pragma(name, { simple: true });
  assert(actual('journal_mode') === 'wal', 'the database is in WAL mode');
  assert(actual('secure_delete') === 1, 'what is forgotten is overwritten');
  assert(actual('temp_store') === 2, 'nothing is sorted on the disk');
}

const CACHE_KIB = 32_768;
/** A page of members touches some hundred pages of the file, many of them again with the next: they are copied once. */
const CHECKPOINT_PAGES = 4_000;

function bindingIn(folder: string | null): { readonly nativeBinding?: string } {
  if (folder === null) return {};
  return { nativeBinding: join(folder, `${process.platform}-${process.arch}.node`) };
}

function mapped<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asStorageErrorOfDriver(error) ?? error;
  }
}

/** What this driver threw, by SQLite's result codes (https://sqlite.org/rescode.html). Undefined: no failure of it. */
export function asStorageErrorOfDriver(thrown: unknown): StorageError | undefined {
  if (thrown instanceof StorageError) return thrown;
  if (!(thrown instanceof Driver.SqliteError)) return undefined;
  const [, code = ''] = /^SQLITE_([A-Z]+)/.exec(thrown.code) ?? [];
  return new StorageError(CODES.get(code) ?? 'internal', thrown.message);
}

const CODES: ReadonlyMap<string, FailureCode> = new Map([
  ['PERM', 'journal.unwritable'],
  ['BUSY', 'journal.locked'],
  ['LOCKED', 'journal.locked'],
  ['READONLY', 'journal.unwritable'],
  ['IOERR', 'journal.unwritable'],
  ['CORRUPT', 'journal.corrupt'],
  ['FULL', 'disk.full'],
  ['CANTOPEN', 'journal.unwritable'],
  ['NOTADB', 'journal.corrupt'],
]);
