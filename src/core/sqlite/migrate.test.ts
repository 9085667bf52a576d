import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import { openDatabase } from './database.ts';
import { type Migration, migrate } from './migrate.ts';
import { takeOwnership } from './ownership.ts';

let folder: ReturnType<typeof createTempDir>;
beforeEach(() => {
  folder = createTempDir();
});
afterEach(() => folder.remove());

const FIRST: Migration = { version: 1, title: 'first', sql: 'CREATE TABLE a (x TEXT NOT NULL) STRICT' };
const SECOND: Migration = { version: 2, title: 'second', sql: "INSERT INTO a VALUES ('kept')" };
const open = () => openDatabase(`${folder.path}/a.db`, { durable: true });

describe('migrate', () => {
  it('takes each step once, also over restarts', () => {
    const first = open();
    migrate(first, [FIRST]);
    first.close();
    const second = open();
    migrate(second, [FIRST, SECOND]);
    migrate(second, [FIRST, SECOND]);
    expect(second.all('SELECT x FROM a')).toEqual([{ x: 'kept' }]);
    second.close();
  });

  it('leaves a database of a newer program alone', () => {
    const database = open();
    migrate(database, [FIRST, SECOND]);
    expect(() => migrate(database, [FIRST])).toThrow(expect.objectContaining({ code: 'journal.newer' }));
    expect(database.get('PRAGMA user_version')?.user_version).toBe(2);
    database.close();
  });

  it('takes a step that fails back as a whole', () => {
    const database = open();
    const broken: Migration = {
      version: 1,
      title: 'broken',
      sql: 'CREATE TABLE b (x TEXT) STRICT; nonsense',
    };
    expect(() => migrate(database, [broken])).toThrow();
    expect(database.get("SELECT 1 FROM sqlite_schema WHERE name = 'b'")).toBeUndefined();
    expect(database.get('PRAGMA user_version')?.user_version).toBe(0);
    database.close();
  });
});

describe('a migration that rewrites a CHECK', () => {
  const KINDS: Migration = {
    version: 1,
    title: 'kinds',
    sql: "CREATE TABLE a (x TEXT NOT NULL CHECK (x IN ('one'))) STRICT; INSERT INTO a VALUES ('one')",
  };
  const MORE: Migration = {
    version: 2,
    title: 'more',
    rewrites: [{ table: 'a', from: "('one')", to: "('one','two')" }],
    sql: 'CREATE INDEX a_by_x ON a (x)',
  };
  const add = (database: ReturnType<typeof open>, x: string) =>
    database.run('INSERT INTO a VALUES (:x)', { x });

  it('keeps the rows and holds for all connections, also those that were open', () => {
    const early = open();
    migrate(early, [KINDS]);
    expect(() => add(early, 'two')).toThrow(/CHECK/);
    const database = open();
    migrate(database, [KINDS, MORE]);
    for (const one of [database, early]) {
      add(one, 'two');
      expect(() => add(one, 'three')).toThrow(/CHECK/);
    }
    expect(database.all('SELECT x FROM a ORDER BY x').map(({ x }) => x)).toEqual(['one', 'two', 'two']);
    expect(database.get('PRAGMA integrity_check')?.integrity_check).toBe('ok');
    early.close();
    database.close();
  });

  it('leaves the schema guarded as it was', () => {
    const database = open();
    migrate(database, [KINDS, MORE]);
    expect(() => database.script("UPDATE sqlite_schema SET sql = '' WHERE name = 'a'")).toThrow();
    database.close();
  });

  it('is taken back as a whole where the text is not there, or where what follows fails', () => {
    for (const broken of [
      { ...MORE, rewrites: [{ table: 'a', from: "('none')", to: '' }] },
      { ...MORE, sql: 'nonsense' },
    ]) {
      const database = open();
      migrate(database, [KINDS]);
      expect(() => migrate(database, [KINDS, broken])).toThrow();
      expect(database.get('PRAGMA user_version')?.user_version).toBe(1);
      expect(() => add(database, 'two')).toThrow(/CHECK/);
      add(database, 'one');
      database.close();
    }
  });
});

describe('opening', () => {
  it('tells a damaged file', () => {
    writeFileSync(`${folder.path}/a.db`, 'this is no database at all, '.repeat(100));
    expect(open).toThrow(expect.objectContaining({ code: 'journal.corrupt' }));
  });

  it('tells a place where it cannot write', () => {
    expect(() => openDatabase(`${folder.path}/missing/a.db`, { durable: true })).toThrow(
      expect.objectContaining({ code: 'journal.unwritable' }),
    );
  });
});

describe('ownership', () => {
  it('is held by one until it is released', () => {
    const first = takeOwnership(`${folder.path}/owner`);
    expect(first).toBeDefined();
    expect(takeOwnership(`${folder.path}/owner`)).toBeUndefined();
    first?.release();
    const second = takeOwnership(`${folder.path}/owner`);
    expect(second).toBeDefined();
    second?.release();
  });
});
