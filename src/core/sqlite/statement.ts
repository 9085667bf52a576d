import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { assert } from '#shared/assert.ts';

/** What SQLite stores. Anything else (a Date, undefined) would silently become NULL in the driver: refused here. */
export type SqlValue = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, SqlValue>>;
export type Named = Readonly<Record<string, SqlValue>>;

/** A statement that is compiled once and run often. */
export type Prepared = {
  /** Returns the number of rows changed. */
  readonly run: (named: Named) => number;
  readonly get: (named: Named) => Row | undefined;
  readonly all: (named: Named) => readonly Row[];
};

/**
 * Compiles SQL whose parameters are named (`:name`). To the driver they go by number and rows come as lists: with the
 * forty columns of an operation, its own handling of names took longer than SQLite itself.
 */
export function prepare(native: DatabaseSync, sql: string): Prepared {
  const numbers = new Map<string, number>();
  const numbered = sql.replace(/:([a-z_]\w*)/gi, (_whole, name: string) => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return `?${number}`;
  });
  const statement = native.prepare(numbered);
  statement.setReturnArrays(true);
  const names = [...numbers.keys()];
  const given = (named: Named): SQLInputValue[] => inOrder(names, named, sql);
  const rowOf = rowMaker(statement);
  return {
    run: (named) => Number(statement.run(...given(named)).changes),
    get: (named) => {
      const list: unknown = statement.get(...given(named));
      return Array.isArray(list) ? rowOf(list) : undefined;
    },
    all: (named) => statement.all(...given(named)).map((list) => rowOf(Array.isArray(list) ? list : [])),
  };
}

/** Exactly the parameters of the statement must be given. Sentences are made only when something is wrong. */
function inOrder(names: readonly string[], named: Named, sql: string): SQLInputValue[] {
  const given = Object.keys(named);
  if (given.length !== names.length) assert(false, mismatch(given, sql));
  return names.map((name) => {
    const value = named[name];
    if (value === undefined && !given.includes(name)) assert(false, mismatch(given, sql));
    if (!isSqlValue(value)) assert(false, `the parameter ${name} is text, a number, bytes or null`);
    return value;
  });
}

const mismatch = (given: readonly string[], sql: string): string =>
  `the parameters ${given.join(', ')} are those of: ${sql}`;

function isSqlValue(value: unknown): value is SqlValue {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'bigint' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    value instanceof Uint8Array
  );
}

/** Fills a copy of an object that has all its fields already: growing one for each row takes three times as long. */
function rowMaker(statement: StatementSync): (list: readonly SQLOutputValue[]) => Row {
  let names: readonly string[] = [];
  let empty: Record<string, SqlValue> = {};
  return (list) => {
    // A changed schema changes what `*` means; the driver compiles such a statement anew by itself.
    if (list.length !== names.length) {
      names = statement.columns().map(({ name }) => name);
      empty = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join(',')}}`);
    }
    const row = { ...empty };
    for (const [index, name] of names.entries()) row[name] = list[index] ?? null;
    return row;
  };
}
