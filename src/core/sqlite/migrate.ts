import { assert } from '#shared/assert.ts';
import type { Database, Rewrite } from './database.ts';
import { StorageError } from './storage-error.ts';

/** One step of a schema. Once released it is never edited; a change is a new step. */
export type Migration = {
  readonly version: number;
  readonly title: string;
  readonly sql: string;
  /** Changes of a CHECK, which `ALTER TABLE` does not know; carried out before `sql`, which must change the schema too. */
  readonly rewrites?: readonly Rewrite[];
};

/**
 * Brings a database to the newest schema, each step in its own transaction. A database of a later program is left
 * untouched: this program could not keep its promises (`journal.newer`). `beforeChange` is called before a database that
 * holds something already is changed.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[],
  beforeChange: () => void = () => undefined,
): void {
  migrations.forEach((migration, index) => {
    assert(migration.version === index + 1, 'migrations are numbered 1, 2, 3 …');
  });
  const version = versionOf(database);
  if (version > migrations.length) {
    throw new StorageError('journal.newer', `schema version ${version} is newer than this program`);
  }
  if (version > 0 && version < migrations.length) beforeChange();
  for (const migration of migrations.slice(version)) {
    database.transaction(() => {
      // Another process may have done it while this one waited for the lock.
      if (versionOf(database) >= migration.version) return;
      for (const rewrite of migration.rewrites ?? []) database.rewrite(rewrite);
      database.script(migration.sql);
      database.script(`PRAGMA user_version = ${migration.version}`);
    });
  }
}

export function versionOf(database: Database): number {
  return Number(database.get('PRAGMA user_version')?.user_version);
}
