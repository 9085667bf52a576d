import type { Realm } from '#core/journal/reader.ts';
import type { StoredOperation } from '#core/journal/stored-operation.ts';
import { decide } from '#core/operations/decision.ts';
import type { Bank } from './bank.ts';
import type { Counter } from './counter.ts';
import type { Scheduler } from './scheduler.ts';
import type { Truth } from './truth.ts';

/** The supervisor asks the vendor and says what is true; the counter keeps who, why and what was seen. */
export async function decideAll(
  { journal, reconciliation }: Pick<Counter, 'journal' | 'reconciliation'>,
  realm: Realm,
  truth: Truth,
  supervisor: Bank['supervisor'],
  scheduler: Scheduler,
  refused: (what: string) => void,
): Promise<void> {
  if (journal.undecidedCount(realm) === 0) return;
  const open = journal.list(realm, { undecidedOnly: true, userId: null, before: null, limit: 100 });
  for (const operation of open.filter(({ state }) => state === 'person')) {
    const pending = decide(
      reconciliation.parts,
      { supervisor, second: null },
      {
        operationId: operation.operation_id,
        reason: 'asked the vendor',
        ...verdictFor(operation, truth),
      },
    );
    // The decision reads the vendor once more.
    await scheduler.runUntil(scheduler.now() + 30_000);
    const result = await pending;
    if (!result.ok) refused(`${operation.operation_id}: ${result.failure.code}`);
  }
}

function verdictFor({ operation_id: id, record_id: claimed }: StoredOperation, truth: Truth) {
  const happened = truth.executions.find(({ operationId }) => operationId === id);
  if (happened === undefined) return { choice: 'none-ours', recordId: null } as const;
  return { choice: 'ours', recordId: claimed === null ? happened.recordId : null } as const;
}
