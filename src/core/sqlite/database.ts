import { backup, DatabaseSync, type StatementSync } from 'node:sqlite';
import { assert } from '#shared/assert.ts';
import { asStorageError, isDriverError, StorageError } from './storage-error.ts';

/** What SQLite stores. Anything else (a Date, undefined) would silently become NULL in the driver: refused here. */
export type SqlValue = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, SqlValue>>;
export type Named = Readonly<Record<string, SqlValue>>;

/** One connection. Statements name their parameters (`:name`), and exactly these must be given. */
export type Database = {
  /** Returns the number of rows changed. */
  readonly run: (sql: string, named?: Named) => number;
  readonly get: (sql: string, named?: Named) => Row | undefined;
  readonly all: (sql: string, named?: Named) => readonly Row[];
  /** Several statements without parameters: schema only. */
  readonly script: (sql: string) => void;
  /** All or nothing, with the write lock from the start. Not nested. What `work` throws, it throws. */
  readonly transaction: <T>(work: () => T) => T;
  /** Copies the whole database into a new file, a piece at a time beside other work on this connection. */
  readonly copyTo: (path: string) => Promise<void>;
  /** The same at once, for the moment before a schema changes. */
  readonly copyNow: (path: string) => void;
  readonly close: () => void;
};

export type OpenOptions = {
  /** True: every commit is on the disk before it returns (WAL, synchronous FULL). False: may lose the last ones. */
  readonly durable: boolean;
  /** How long to wait for another connection's lock. */
  readonly timeoutMs?: number;
};

/** Opens or creates a database file. Throws a StorageError that says why it cannot. */
export function openDatabase(path: string, { durable, timeoutMs = 2_000 }: OpenOptions): Database {
  const native = guarded(
    () => new DatabaseSync(path, { timeout: timeoutMs, enableForeignKeyConstraints: true }),
  );
  try {
    return guarded(() => {
      configure(native, durable);
      return connectionOf(native);
    });
  } catch (error) {
    native.close();
    throw error;
  }
}

/** Sets the pragmas and reads them back: a setting that did not take is a reason not to trade. */
function configure(native: DatabaseSync, durable: boolean): void {
  native.exec('PRAGMA journal_mode = WAL');
  native.exec(`PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
  // Without this, INSERT OR REPLACE deletes a row without asking the triggers that forbid it.
  native.exec('PRAGMA recursive_triggers = ON');
  const actual = (name: string) => native.prepare(`PRAGMA ${name}`).get()?.[name];
  assert(actual('journal_mode') === 'wal', 'the database is in WAL mode');
  assert(actual('synchronous') === (durable ? 2 : 1), 'synchronous is as asked');
  assert(actual('foreign_keys') === 1, 'foreign keys are enforced');
  assert(actual('recursive_triggers') === 1, 'triggers see replaced rows');
}

/** The driver's connection behind this folder's rules; it must have been configured. */
export function connectionOf(native: DatabaseSync): Database {
  const prepared = new Map<string, Prepared>();
  let inUnit = false;
  const statement = (sql: string, named: Named): StatementSync => {
    // A full disk rolls the whole transaction back by itself; what followed would then commit alone.
    if (inUnit && !native.isTransaction) {
      throw new StorageError('disk.full', 'the storage has rolled this transaction back');
    }
    const found = prepared.get(sql) ?? prepare(native, sql);
    prepared.set(sql, found);
    checkParameters(found.names, named, sql);
    return found.statement;
  };
  const database: Database = {
    run: (sql, named = {}) => guarded(() => Number(statement(sql, named).run(named).changes)),
    get: (sql, named = {}) => guarded(() => statement(sql, named).get(named)),
    all: (sql, named = {}) => guarded(() => statement(sql, named).all(named)),
    script: (sql) => guarded(() => native.exec(sql)),
    transaction: (work) => {
      assert(!inUnit, 'transactions do not nest');
      guarded(() => native.exec('BEGIN IMMEDIATE'));
      inUnit = true;
      try {
        const value = work();
        if (!native.isTransaction)
          throw new StorageError('disk.full', 'the storage has rolled this transaction back');
        guarded(() => native.exec('COMMIT'));
        return value;
      } catch (error) {
        if (native.isTransaction) native.exec('ROLLBACK');
        throw error;
      } finally {
        inUnit = false;
      }
    },
    copyTo: async (path) => {
      await backup(native, path, { rate: PAGES_AT_ONCE }).catch((error: unknown) => {
        throw isDriverError(error) ? asStorageError(error) : error;
      });
    },
    copyNow: (path) => guarded(() => void native.prepare('VACUUM INTO ?').run(path)),
    close: () => {
      if (native.isOpen) native.close();
    },
  };
  return database;
}

/** A few milliseconds of work between two looks at what else is to be done. */
const PAGES_AT_ONCE = 500;

type Prepared = { readonly statement: StatementSync; readonly names: ReadonlySet<string> };

function prepare(native: DatabaseSync, sql: string): Prepared {
  const names = new Set([...sql.matchAll(/:([a-z_]\w*)/gi)].map(([, name = '']) => name));
  return { statement: native.prepare(sql), names };
}

function checkParameters(names: ReadonlySet<string>, named: Named, sql: string): void {
  const given = Object.keys(named);
  assert(
    given.length === names.size && given.every((name) => names.has(name)),
    `the parameters ${given.join(', ')} are those of: ${sql}`,
  );
  for (const [name, value] of Object.entries(named)) {
    assert(isSqlValue(value), `the parameter ${name} is text, a number, bytes or null`);
  }
}

function isSqlValue(value: unknown): value is SqlValue {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'bigint' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    value instanceof Uint8Array
  );
}

/** The driver's errors become StorageErrors; a bug stays what it is. */
function guarded<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw isDriverError(error) ? asStorageError(error) : error;
  }
}
