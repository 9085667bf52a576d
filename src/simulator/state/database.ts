import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { CARDS_SCHEMA } from './cards-schema.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

const DONE = `PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`;

/** What a statement's `?` may stand for. */
export type SqlValue = SQLInputValue;

/** The simulator's store: one connection, statements prepared once, rows typed by who asks. */
export class Database {
  readonly #sqlite: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** `:memory:` or a file's path. A file of version 1 gets what was added; one of a later version throws. */
  constructor(location: string) {
    this.#sqlite = new DatabaseSync(location);
    this.#sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
    const version = this.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
    if (version === 0) this.#sqlite.exec(`BEGIN; ${SCHEMA}; ${CARDS_SCHEMA}; ${DONE}`);
    else if (version === 1) this.#sqlite.exec(`BEGIN; ${CARDS_SCHEMA}; ${DONE}`);
    else if (version !== SCHEMA_VERSION) {
      this.#sqlite.close();
      throw new Error(`the simulator's state ${location} has version ${version}, not ${SCHEMA_VERSION}`);
    }
  }

  one<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: readonly SqlValue[]): readonly Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  /** Returns the id of the row that was put in, if one was. */
  run(sql: string, ...values: readonly SqlValue[]): number {
    return Number(this.#statement(sql).run(...values).lastInsertRowid);
  }

  /** All of `work` or, when it throws, none of it. Not to be nested. */
  transaction<T>(work: () => T): T {
    this.#sqlite.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#sqlite.exec('COMMIT');
      return result;
    } catch (error) {
      this.#sqlite.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#sqlite.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const prepared = this.#sqlite.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }
}
