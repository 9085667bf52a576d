import { failed } from '#shared/contract/failure.ts';
import type { Journal } from '../journal/journal.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import type { Clock } from '../ports.ts';

/** Longer than any sending can take (its deadline is 15 s), by the wall clock of the same machine. */
export const SURELY_OVER_MS = 60_000;

/**
 * Takes over what an earlier run left as `sending`: nobody knows how it ended, so it becomes `unknown`. Nothing is
 * sent. While another live process has the journal open, only what is too old to be under way there is taken over.
 * Returns what was taken over.
 */
export function takeOverInterrupted(journal: Journal, clock: Clock): readonly StoredOperation[] {
  const startedBefore = journal.soleOwner ? Number.MAX_SAFE_INTEGER : clock.nowMs() - SURELY_OVER_MS;
  return journal.interrupted(journal.bootId, startedBefore).map((operationId) =>
    journal.step(operationId, (from) =>
      from === 'sending'
        ? {
            state: 'unknown',
            type: 'interrupted',
            failure: failed('operation.undecided', { money: 'undecided' }).failure,
            answer: null,
          }
        : undefined,
    ),
  );
}
