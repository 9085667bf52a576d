import type { Database } from '#core/sqlite/database.ts';
import type { Scenario } from './faults.ts';

/**
 * What no counter can keep, counted instead of failed, and only in the scenarios that are made of it:
 * E: a request that the network delivered twice acts for an equal operation, or is refused the second time. The
 * counter's sender makes one request on one connection; E is what would happen if somebody between did not.
 * B, C: beside an operation that the vendor itself confirmed, its own record came late into the list, and an equal one
 * of another till or the back office did not. State and money are right; two records that differ in nothing are taken
 * for one another.
 */
export type Residues = {
  readonly doubled: (operationId: string | null) => void;
  readonly excuse: (invariant: string, operationId: string) => boolean;
  readonly count: () => number;
};

export function createResidues(database: Database, scenario: Scenario): Residues {
  const doubles = new Set<string>();
  let count = 0;
  const excused = (invariant: string, operationId: string): boolean => {
    if (scenario === 'B' || scenario === 'C')
      return invariant === 'I3' && confirmedByAnswer(database, operationId);
    if (scenario !== 'E' || !['I2', 'I3', 'I4'].includes(invariant)) return false;
    return [...doubles].some((doubled) => alike(database, doubled, operationId));
  };
  return {
    doubled: (operationId) => {
      if (operationId !== null) doubles.add(operationId);
    },
    excuse: (invariant, operationId) => {
      const yes = excused(invariant, operationId);
      if (yes) count++;
      return yes;
    },
    count: () => count,
  };
}

function confirmedByAnswer(database: Database, operationId: string): boolean {
  const row = database.get(
    `SELECT 1 AS answered FROM event WHERE operation_id = :id AND type = 'answered'
       AND content ->> 'state' = 'confirmed'`,
    { id: operationId },
  );
  return row !== undefined;
}

/** The same operation, or one on the same card with the same amount. */
function alike(database: Database, one: string, other: string): boolean {
  const row = database.get(
    `SELECT 1 AS alike FROM operation AS a, operation AS b
     WHERE a.operation_id = :one AND b.operation_id = :other AND a.card_id = b.card_id
       AND a.user_id IS b.user_id AND a.amount_fen = b.amount_fen`,
    { one, other },
  );
  return row !== undefined;
}
