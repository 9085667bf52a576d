import type { Journal } from '../journal/journal.ts';
import type { Alike } from '../journal/reconciliation-reader.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import { kinOf } from './look.ts';
import { isOpen } from './transition.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Other operations of the last day on the same card with the same amount. A record that fits one of them fits the
 * others as well, so that who is still waited for matters.
 */
export type Kin = {
  /** One was taken as not applied, or settled in another way, and may yet be carried out: the ghost rule. */
  readonly ghost: boolean;
  /** Those that have succeeded and whose record has not been seen yet, oldest first. */
  readonly lackRecord: readonly Alike[];
  readonly open: boolean;
  readonly succeeded: boolean;
};

export function kin(journal: Pick<Journal, 'alike'>, operation: StoredOperation): Kin {
  const others = journal.alike(operation, {
    kinds: kinOf(operation.kind),
    sinceMs: operation.started_at - DAY_MS,
  });
  const hasRecord = operation.snapshot.recordKind !== null;
  return {
    ghost: others.some(({ state }) => GHOSTS.includes(state)),
    lackRecord: others.filter((one) => hasRecord && SUCCESSES.includes(one.state) && one.recordId === null),
    open: others.some(({ state }) => isOpen(state)),
    succeeded: others.some(({ state }) => SUCCESSES.includes(state)),
  };
}

const GHOSTS: readonly string[] = ['not-applied', 'not-applied-by-person', 'settled-otherwise'];
const SUCCESSES: readonly string[] = ['confirmed', 'confirmed-by-person'];
