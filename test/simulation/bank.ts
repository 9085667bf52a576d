import { DatabaseSync } from 'node:sqlite';
import { journalOn } from '#core/journal/open-journal.ts';
import type { Realm } from '#core/journal/reader.ts';
import { connectionOf, type Database } from '#core/sqlite/database.ts';
import type { Person } from '#shared/contract/people.ts';

/**
 * Journals in memory for many seeds: the real schema and the real statements, without a disk. Each seed has a realm
 * of its own in one database, because making a schema takes longer than a seed.
 */
export type Bank = {
  readonly open: () => { readonly database: Database; readonly realm: Realm };
  readonly supervisor: Person;
  /** True when every event chain so far is unbroken and tells the states. */
  readonly intact: () => boolean;
};

const SEEDS_PER_DATABASE = 250;

export function createBank(): Bank {
  let database = openMemory();
  let runs = 0;
  let intact = true;
  return {
    supervisor: SUPERVISOR,
    open: () => {
      if (runs > 0 && runs % SEEDS_PER_DATABASE === 0) {
        intact &&= chainHolds(database);
        database.close();
        database = openMemory();
      }
      runs++;
      return { database, realm: { vendor: 'liyuquan', account: `seed-${runs}` } };
    },
    intact: () => {
      intact &&= chainHolds(database);
      return intact;
    },
  };
}

let openings = 0;
const SUPERVISOR: Person = { personId: 'supervisor', name: 'S', role: 'supervisor' };

function openMemory(): Database {
  const native = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
  native.exec('PRAGMA recursive_triggers = ON');
  const database = connectionOf(native);
  journalFor(database, 'first').people.add({ ...SUPERVISOR, pin: { salt: '00', hash: '00' } }, 0);
  return database;
}

const chainHolds = (database: Database): boolean =>
  journalFor(database, `last ${++openings}`).verifyChain().intact;

const journalFor = (database: Database, bootId: string) =>
  journalOn(database, {
    clock: { nowMs: () => 0, monotonicMs: () => 0, after: () => () => undefined },
    ids: { uuid: () => bootId },
    host: { kind: 'node', mode: 'live', version: '0', timeZone: 'Asia/Shanghai' },
    ownership: { release: () => undefined },
  });
