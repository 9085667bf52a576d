import { existsSync, rmSync, writeFileSync } from 'node:fs';
import type { Database } from '../sqlite/database.ts';
import { versionOf } from '../sqlite/migrate.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import { auditSteps } from './audit-log.ts';
import { hasBackups } from './backups.ts';
import { type ChainLink, eventsAfter, firstBreakInTail, linkFrom } from './event-chain.ts';

export type CheckProgress = 'more' | 'done' | 'damaged';

/** Everything that is in the journal, read a little at a time, so that nobody waits for it (docs/adr/0010). */
export type FullCheck = {
  readonly more: () => CheckProgress;
  readonly damaged: () => boolean;
  /** Notes damage that showed elsewhere, and throws what it was given. */
  readonly rethrow: (error: unknown) => never;
};

const EVENTS_AT_ONCE = 300;
const OPERATIONS_AT_ONCE = 200;

export function createFullCheck(database: Database, onDamage: () => void = () => undefined): FullCheck {
  const steps = [chainSteps(database), operationSteps(database), auditSteps(database, EVENTS_AT_ONCE)];
  let damaged = false;
  const note = (): CheckProgress => {
    if (!damaged) onDamage();
    damaged = true;
    return 'damaged';
  };
  return {
    damaged: () => damaged,
    more: () => {
      const [step] = steps;
      if (damaged) return 'damaged';
      if (step === undefined) return 'done';
      const found = orDamaged(step);
      if (found === 'damaged') return note();
      if (found === 'done') steps.shift();
      return steps.length === 0 ? 'done' : 'more';
    },
    rethrow: (error) => {
      if (isDamage(error)) note();
      throw error;
    },
  };
}

/** Every event has its own hash and follows the one before it. */
function chainSteps(database: Database): () => CheckProgress {
  let link: ChainLink | undefined;
  return () => {
    link ??= linkFrom(database, 0);
    const rows = eventsAfter(database, link.seq(), EVENTS_AT_ONCE);
    if (link.follow(rows) !== undefined) return 'damaged';
    return rows.length < EVENTS_AT_ONCE ? 'done' : 'more';
  };
}

/** Every operation is in the state that the last of its events tells. One statement, so that no commit comes between. */
function operationSteps(database: Database): () => CheckProgress {
  let after = 0;
  return () => {
    const rows = database.all(
      `SELECT o.rowid AS number, o.state, (
         SELECT json_extract(content, '$.state') FROM event
         WHERE operation_id = o.operation_id AND json_extract(content, '$.state') IS NOT NULL
         ORDER BY seq DESC LIMIT 1) AS told
       FROM operation AS o WHERE o.rowid > :after ORDER BY o.rowid LIMIT :rows`,
      { after, rows: OPERATIONS_AT_ONCE },
    );
    if (rows.some(({ state, told }) => state !== told)) return 'damaged';
    after = Number(rows.at(-1)?.number ?? after);
    return rows.length < OPERATIONS_AT_ONCE ? 'done' : 'more';
  };
}

/** A page that cannot be read is damage; a lock that somebody holds is a reason to look again. */
function orDamaged(step: () => CheckProgress): CheckProgress {
  try {
    return step();
  } catch (error) {
    return isDamage(error) ? 'damaged' : 'more';
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof SyntaxError || (error instanceof StorageError && error.code === 'journal.corrupt');

/** What an opening looks at: the newest events, and whether an earlier run found damage. Throws `journal.corrupt`. */
export function refuseDamaged(database: Database, path: string): void {
  if (existsSync(markOf(path))) throw new StorageError('journal.corrupt', 'an earlier check found damage');
  if (versionOf(database) === 0) {
    // A new one in its place would know of no undecided operation, and lock no card.
    if (hasBackups(path))
      throw new StorageError('journal.corrupt', 'it is empty, and copies of it are there');
    return;
  }
  const broken = firstBreakInTail(database);
  if (broken !== undefined) throw new StorageError('journal.corrupt', `the events break at ${broken}`);
}

/** Beside the journal, because what is damaged may not take another row. */
const markOf = (path: string): string => `${path}.damaged`;

/** Where it cannot be written, the next start has to find the damage by itself. */
export function markDamaged(path: string): void {
  try {
    writeFileSync(markOf(path), 'Damage was found in this journal: docs/runbooks/broken-journal.md\n');
  } catch {
    return;
  }
}

export function forgetDamage(path: string): void {
  rmSync(markOf(path), { force: true });
}
