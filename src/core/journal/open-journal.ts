import { failed } from '#shared/contract/failure.ts';
import type { Clock, CrashPoint, HostFacts, Ids } from '../ports.ts';
import { type Database, openDatabase } from '../sqlite/database.ts';
import { migrate } from '../sqlite/migrate.ts';
import { takeOwnership } from '../sqlite/ownership.ts';
import { createAuditLog } from './audit-log.ts';
import { backupFolderOf, createBackups } from './backups.ts';
import { createDecisionLog } from './decisions.ts';
import { verifyEventChain } from './event-chain.ts';
import { createFullCheck, markDamaged, refuseDamaged } from './full-check.ts';
import type { Journal } from './journal.ts';
import { JOURNAL_SCHEMA } from './migrations/schema.ts';
import { createPeopleStore } from './people-store.ts';
import { maskPhones } from './phone-masking.ts';
import { createReader } from './reader.ts';
import { createReconciliationReader } from './reconciliation-reader.ts';
import { createWriter } from './writer.ts';

export type JournalOptions = {
  /** The file's path; its folder exists. */
  readonly path: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly host: HostFacts;
  readonly crashPoint?: CrashPoint | undefined;
};

/**
 * Opens the journal, creating or upgrading it, and writes that it was opened: a journal that cannot be written, is
 * damaged, or belongs to a newer program throws a StorageError, and the counter then does not trade.
 */
export function openJournal({ path, clock, ids, host, crashPoint }: JournalOptions): Journal {
  const database = withCrashPoints(openDatabase(path, { durable: true }), crashPoint);
  let ownership: JournalParts['ownership'];
  try {
    refuseDamaged(database, path);
    ownership = takeOwnership(`${path}.owner`);
    return journalOn(database, {
      clock,
      ids,
      host,
      ownership,
      backupFolder: backupFolderOf(path),
      onDamage: () => markDamaged(path),
    });
  } catch (error) {
    ownership?.release();
    database.close();
    throw error;
  }
}

type JournalParts = Omit<JournalOptions, 'path' | 'crashPoint'> & {
  /** Undefined where another live process has this journal open. */
  readonly ownership: { readonly release: () => void } | undefined;
  /** Absent: no backups are made. */
  readonly backupFolder?: string;
  /** Told once when damage is found while the journal is open. */
  readonly onDamage?: () => void;
};

/** The journal on a database that is open already; brings its schema up to date. */
export function journalOn(database: Database, parts: JournalParts): Journal {
  const { clock, ids, host, ownership, backupFolder, onDamage } = parts;
  const backups = createBackups(database, { folder: backupFolder, nowMs: clock.nowMs });
  migrate(database, JOURNAL_SCHEMA, backups.beforeMigration);
  const bootId = ids.uuid();
  recordBoot(database, bootId, clock, host);
  const check = createFullCheck(database, onDamage);
  const writer = createWriter({ database, clock, bootId, till: tillOf(database, ids) });
  return {
    ...createReader(database),
    ...createReconciliationReader(database),
    ...writer,
    begin: (draft) =>
      check.damaged() ? failed('journal.corrupt', { money: 'not-moved' }) : writer.begin(draft),
    checkMore: check.more,
    damaged: check.damaged,
    people: createPeopleStore(database),
    decisions: createDecisionLog(database),
    audit: createAuditLog(database, clock, bootId),
    backUp: () => backups.backUp().catch(check.rethrow),
    lastBackupMs: backups.lastMs,
    maskPhones: (decidedBeforeMs) => maskPhones(database, decidedBeforeMs),
    bootId,
    soleOwner: ownership !== undefined,
    setPreference: (name, value) => setPreference(database, name, value),
    verifyChain: () => verifyEventChain(database),
    close: () => {
      ownership?.release();
      database.close();
    },
  };
}

function withCrashPoints(database: Database, crashPoint: CrashPoint | undefined): Database {
  if (crashPoint === undefined) return database;
  return {
    ...database,
    transaction: (work) => {
      crashPoint('commit.before');
      const value = database.transaction(() => {
        const worked = work();
        crashPoint('commit.inside');
        return worked;
      });
      crashPoint('commit.after');
      return value;
    },
  };
}

/** Also proves that the journal can be written. */
function recordBoot(database: Database, bootId: string, clock: Clock, host: HostFacts): void {
  database.run(
    'INSERT INTO boot (boot_id, started_at, version, host) VALUES (:boot_id, :started_at, :version, :host)',
    { boot_id: bootId, started_at: clock.nowMs(), version: host.version, host: host.kind },
  );
}

/** Names this till's journal for ever: made once. */
function tillOf(database: Database, ids: Ids): string {
  database.run("INSERT OR IGNORE INTO preference (name, value) VALUES ('till', :value)", {
    value: ids.uuid(),
  });
  return String(database.get("SELECT value FROM preference WHERE name = 'till'")?.value);
}

function setPreference(database: Database, name: string, value: string): void {
  database.run(
    'INSERT INTO preference (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value',
    { name, value },
  );
}
