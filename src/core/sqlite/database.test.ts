import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import { type Database, openDatabase } from './database.ts';
import { StorageError } from './storage-error.ts';

let folder: ReturnType<typeof createTempDir>;
let database: Database;
beforeEach(() => {
  folder = createTempDir();
  database = openDatabase(`${folder.path}/a.db`, { durable: true });
  database.script('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL, bytes BLOB) STRICT');
});
afterEach(() => {
  database.close();
  folder.remove();
});

const count = () => database.get('SELECT count(*) AS n FROM t')?.n;

describe('settings', () => {
  it('are durable: WAL, every commit synced, foreign keys, triggers that see replaced rows', () => {
    expect(database.get('PRAGMA journal_mode')?.journal_mode).toBe('wal');
    expect(database.get('PRAGMA synchronous')?.synchronous).toBe(2);
    expect(database.get('PRAGMA foreign_keys')?.foreign_keys).toBe(1);
    expect(database.get('PRAGMA recursive_triggers')?.recursive_triggers).toBe(1);
  });
});

describe('parameters', () => {
  const insert = 'INSERT INTO t (id, text, bytes) VALUES (:id, :text, :bytes)';

  it('are bound by name', () => {
    expect(database.run(insert, { id: 1, text: '充值', bytes: new Uint8Array([1]) })).toBe(1);
    expect(database.get('SELECT text FROM t WHERE id = :id', { id: 1 })).toEqual({ text: '充值' });
  });

  it.each([
    ['one is missing', { id: 1, text: 'a' }],
    ['one is too many', { id: 1, text: 'a', bytes: null, more: 1 }],
    ['one is misspelt', { id: 1, txt: 'a', bytes: null }],
  ])('are refused when %s', (_why, named) => {
    expect(() => database.run(insert, named)).toThrow(/parameters/);
    expect(count()).toBe(0);
  });

  it.each([
    ['a date', new Date(0)],
    ['undefined', undefined],
    ['an object', {}],
    ['a truth value', true],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
  ])('may not be %s', (_what, wrong) => {
    expect(() => database.run(insert, { id: 1, text: wrong as string, bytes: null })).toThrow(
      /parameter text/,
    );
    expect(count()).toBe(0);
  });

  it('may not put a fraction into a whole number', () => {
    expect(() => database.run(insert, { id: 10.5, text: 'a', bytes: null })).toThrow(StorageError);
  });
});

describe('a transaction', () => {
  const put = (id: number, text = 'x') =>
    database.run('INSERT INTO t (id, text) VALUES (:id, :text)', { id, text });

  it('commits all of it', () => {
    expect(
      database.transaction(() => {
        put(1);
        put(2);
        return 'done';
      }),
    ).toBe('done');
    expect(count()).toBe(2);
  });

  it('leaves nothing when the work throws, and the connection usable', () => {
    const thrown = new Error('a bug');
    expect(() =>
      database.transaction(() => {
        put(1);
        throw thrown;
      }),
    ).toThrow(thrown);
    expect(count()).toBe(0);
    database.transaction(() => put(3));
    expect(count()).toBe(1);
  });

  it('leaves nothing when the disk is full, even if the work goes on after the error', () => {
    const pages = Number(database.get('PRAGMA page_count')?.page_count);
    database.get(`PRAGMA max_page_count = ${pages + 1}`);
    const work = () =>
      database.transaction(() => {
        put(1);
        try {
          put(2, 'y'.repeat(100_000));
        } catch {
          // What follows would commit alone if the transaction were not watched.
        }
        put(3);
      });
    expect(work).toThrow(expect.objectContaining({ code: 'disk.full' }));
    expect(count()).toBe(0);
  });

  it('does not nest', () => {
    expect(() => database.transaction(() => database.transaction(() => 1))).toThrow(/nest/);
  });

  it('says that the database is locked when another connection writes', () => {
    const other = openDatabase(`${folder.path}/a.db`, { durable: true, timeoutMs: 0 });
    database.transaction(() => {
      put(1);
      expect(() => other.transaction(() => 1)).toThrow(expect.objectContaining({ code: 'journal.locked' }));
    });
    expect(other.transaction(() => 1)).toBe(1);
    other.close();
  });
});
