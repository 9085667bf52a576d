import type { FailureCode } from '#shared/contract/failure.ts';

/** A failure of the local storage, told apart by SQLite's own result codes, never by its wording. */
export class StorageError extends Error {
  readonly code: FailureCode;
  /** What a UNIQUE, CHECK or trigger constraint said; null when the storage itself failed. */
  readonly constraint: string | null;

  constructor(code: FailureCode, message: string, constraint: string | null = null) {
    super(message);
    this.name = 'StorageError';
    this.code = code;
    this.constraint = constraint;
  }
}

/** SQLite's primary result codes (https://sqlite.org/rescode.html); the extended ones carry them in the low byte. */
const CODES: ReadonlyMap<number, FailureCode> = new Map([
  [3, 'journal.unwritable'], // PERM
  [5, 'journal.locked'], // BUSY
  [6, 'journal.locked'], // LOCKED
  [8, 'journal.unwritable'], // READONLY
  [10, 'journal.unwritable'], // IOERR
  [11, 'journal.corrupt'], // CORRUPT
  [13, 'disk.full'], // FULL
  [14, 'journal.unwritable'], // CANTOPEN
  [26, 'journal.corrupt'], // NOTADB
]);
const CONSTRAINT = 19;

/** Whatever the driver threw, as a StorageError; a StorageError passes through. */
export function asStorageError(thrown: unknown): StorageError {
  if (thrown instanceof StorageError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const code = sqliteCode(thrown);
  if (code === CONSTRAINT) return new StorageError('internal', message, message);
  return new StorageError((code !== undefined && CODES.get(code)) || 'internal', message);
}

/** True for errors that came from the driver: all else is a bug of the caller and passes on as it is. */
export function isDriverError(thrown: unknown): boolean {
  return thrown instanceof StorageError || sqliteCode(thrown) !== undefined;
}

function sqliteCode(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error) || !('errcode' in thrown)) return undefined;
  return typeof thrown.errcode === 'number' ? thrown.errcode & 0xff : undefined;
}
