import { DatabaseSync } from 'node:sqlite';

/** SQLITE_IOERR; https://sqlite.org/rescode.html. */
const IO_ERROR = 10;

export type FaultyStorage = {
  readonly arm: (nth: number, persistent: boolean) => void;
  /** Says whether it struck since it was armed. */
  readonly disarm: () => boolean;
  readonly restore: () => void;
};

/**
 * Makes the n-th call of the driver on one database file fail, once or from then on, as a bad disk does. A call that
 * fails has not been carried out; ROLLBACK and closing always work, as in SQLite.
 */
export function faultyStorage(path: string): FaultyStorage {
  let armed: { readonly nth: number; readonly persistent: boolean } | null = null;
  let calls = 0;
  const strike = (): void => {
    if (armed === null) return;
    calls += 1;
    if (calls !== armed.nth && !(armed.persistent && calls > armed.nth)) return;
    throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: IO_ERROR });
  };
  const { exec, prepare } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function (sql) {
    if (this.location() === path && sql !== 'ROLLBACK') strike();
    exec.call(this, sql);
  };
  DatabaseSync.prototype.prepare = function (sql, options) {
    const statement = prepare.call(this, sql, options);
    if (this.location() !== path) return statement;
    for (const name of ['run', 'get', 'all'] as const) {
      const original = statement[name];
      Object.defineProperty(statement, name, {
        value: (...given: readonly unknown[]) => {
          strike();
          return Reflect.apply(original, statement, given);
        },
      });
    }
    return statement;
  };
  return {
    arm: (nth, persistent) => {
      calls = 0;
      armed = { nth, persistent };
    },
    disarm: () => {
      const struck = armed !== null && calls >= armed.nth;
      armed = null;
      return struck;
    },
    restore: () => {
      Object.assign(DatabaseSync.prototype, { exec, prepare });
    },
  };
}
