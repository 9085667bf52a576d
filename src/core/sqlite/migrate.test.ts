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
