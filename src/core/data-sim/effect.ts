import type { Journal } from '../journal/journal.ts';
import type { Realm } from '../journal/reader.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import { isOpen, verdictOf } from '../operations/transition.ts';
import { effectiveIn } from './order-view.ts';

const MOST_ORDERS = 100;

/**
 * From which total on the card's data has grown through this order: beyond what it had before, and beyond what earlier
 * orders have brought. Null where that cannot be told yet, because an earlier order of the card is still on its way or
 * the vendor knew no total.
 */
export function totalToExceed(
  journal: Pick<Journal, 'events' | 'list' | 'beganBefore'>,
  realm: Realm,
  operation: StoredOperation,
): number | null {
  const before = operation.snapshot.order?.totalMb ?? null;
  if (before === null) return null;
  const totals = [before];
  const query = { undecidedOnly: false, userId: operation.card_id, before: null, limit: MOST_ORDERS };
  for (const other of journal.list(realm, query)) {
    if (!journal.beganBefore(other.operation_id, operation.operation_id)) continue;
    if (isOpen(other.state)) return null;
    if (verdictOf(other.state) !== 'success') continue;
    const effect = effectiveIn(journal, other);
    if (effect === undefined) return null;
    totals.push(effect.totalMb);
  }
  return Math.max(...totals);
}
