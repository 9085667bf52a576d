import { backup, DatabaseSync } from 'node:sqlite';
import { assert } from '#shared/assert.ts';
import { type Named, type Prepared, prepare, type Row } from './statement.ts';
import { asStorageError, isDriverError, StorageError } from './storage-error.ts';

export type { Named, Row, SqlValue } from './statement.ts';

/** One connection. Statements name their parameters (`:name`), and exactly these must be given. */
export type Database = {
  /** Returns the number of rows changed. */
  readonly run: (sql: string, named?: Named) => number;
  readonly get: (sql: string, named?: Named) => Row | undefined;
  readonly all: (sql: string, named?: Named) => readonly Row[];
  /** Several statements without parameters: schema only. */
  readonly script: (sql: string) => void;
  /** Changes the text of a table's definition where what is stored stays as it is: a CHECK. Only within a migration. */
  readonly rewrite: (change: Rewrite) => void;
  /** All or nothing, with the write lock from the start. Not nested. What `work` throws, it throws. */
  readonly transaction: <T>(work: () => T) => T;
  /** Copies the whole database into a new file, a piece at a time beside other work on this connection. */
  readonly copyTo: (path: string) => Promise<void>;
  /** The same at once, for the moment before a schema changes. */
  readonly copyNow: (path: string) => void;
  readonly close: () => void;
};

/** In the definition of `table` the text `from`, which stands there once, becomes `to`. */
export type Rewrite = { readonly table: string; readonly from: string; readonly to: string };

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
  // A phone number that is forgotten is overwritten, not only unlinked.
  native.exec('PRAGMA secure_delete = ON');
  const actual = (name: string) => native.prepare(`PRAGMA ${name}`).get()?.[name];
  assert(actual('journal_mode') === 'wal', 'the database is in WAL mode');
  assert(actual('synchronous') === (durable ? 2 : 1), 'synchronous is as asked');
  assert(actual('foreign_keys') === 1, 'foreign keys are enforced');
  assert(actual('recursive_triggers') === 1, 'triggers see replaced rows');
  assert(actual('secure_delete') === 1, 'what is forgotten is overwritten');
}

/** The driver's connection behind this folder's rules; it must have been configured. */
export function connectionOf(native: DatabaseSync): Database {
  const prepared = new Map<string, Prepared>();
  const begin = prepare(native, 'BEGIN IMMEDIATE');
  const commit = prepare(native, 'COMMIT');
  let inUnit = false;
  const statement = (sql: string): Prepared => {
    // A full disk rolls the whole transaction back by itself; what followed would then commit alone.
    if (inUnit && !native.isTransaction) {
      throw new StorageError('disk.full', 'the storage has rolled this transaction back');
    }
    const found = prepared.get(sql) ?? prepare(native, sql);
    prepared.set(sql, found);
    return found;
  };
  const database: Database = {
    run: (sql, named = {}) => guarded(() => statement(sql).run(named)),
    get: (sql, named = {}) => guarded(() => statement(sql).get(named)),
    all: (sql, named = {}) => guarded(() => statement(sql).all(named)),
    script: (sql) => guarded(() => native.exec(sql)),
    rewrite: (change) => guarded(() => rewriteTable(native, change)),
    transaction: (work) => {
      assert(!inUnit, 'transactions do not nest');
      guarded(() => begin.run({}));
      inUnit = true;
      try {
        const value = work();
        if (!native.isTransaction)
          throw new StorageError('disk.full', 'the storage has rolled this transaction back');
        guarded(() => commit.run({}));
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

/**
 * SQLite's own way to change a CHECK without copying the table (its page on ALTER TABLE). Its guard against writing
 * the schema is down for these three statements alone. Other connections see the change with the next statement that
 * alters the schema, which is why a migration needs one.
 */
function rewriteTable(native: DatabaseSync, { table, from, to }: Rewrite): void {
  const sql = native
    .prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .get(table)?.sql;
  assert(typeof sql === 'string' && sql.split(from).length === 2, 'the text stands in the table once');
  native.enableDefensive(false);
  try {
    native.exec('PRAGMA writable_schema = ON');
    native.prepare("UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?").run(
      sql.replace(from, () => to),
      table,
    );
    // Reads the schema anew, and switches writing it off again.
    native.exec('PRAGMA writable_schema = RESET');
  } finally {
    native.enableDefensive(true);
  }
}

/** A few milliseconds of work between two looks at what else is to be done. */
const PAGES_AT_ONCE = 500;

/** The driver's errors become StorageErrors; a bug stays what it is. */
function guarded<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw isDriverError(error) ? asStorageError(error) : error;
  }
}
