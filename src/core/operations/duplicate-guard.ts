import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { OperationKind } from '#shared/contract/operation.ts';
import type { Journal } from '../journal/journal.ts';
import type { OperationDraft } from '../journal/stored-operation.ts';
import type { Clock } from '../ports.ts';
import { isOpen } from './transition.ts';

const MINUTE_MS = 60_000;
export const REPEAT_WINDOW_MS = 10 * MINUTE_MS;

/** The other kinds name an order, an event card or a phone number, of which the journal allows one. */
const GUARDED: readonly OperationKind[] = ['top-up', 'spend', 'data-package'];

/**
 * A second top-up or spend of the same member and amount within ten minutes is most often the first one again: it
 * needs a reason, which the journal keeps with it. What certainly did not happen may be repeated freely. One that makes
 * up for another has its reason in the link; a second one that makes up for the same needs one.
 */
export function guardAgainstRepeat(
  journal: Pick<Journal, 'repeatedBy'>,
  clock: Clock,
  draft: OperationDraft,
  reason: string | null,
): Result<OperationDraft> {
  if (!GUARDED.includes(draft.kind)) return ok(draft);
  const nowMs = clock.nowMs();
  // A clock that was put back leaves operations in the future: they count as well.
  const earlier = journal.repeatedBy(draft, nowMs - REPEAT_WINDOW_MS);
  if (earlier === undefined) return ok(draft);
  const operationId = earlier.operation_id;
  // The same id is no repetition: the journal refuses it by its own rule.
  if (operationId === draft.operationId) return ok(draft);
  // While it is open the card's lock says it better, and takes no reason.
  if (isOpen(earlier.state) && earlier.card_id === draft.cardId) return ok(draft);
  if (reason !== null) return ok({ ...draft, repeats: { operationId, reason } });
  const minutes = Math.max(0, Math.round((nowMs - earlier.started_at) / MINUTE_MS));
  return failed('operation.looks-repeated', { money: 'not-moved', params: { operationId, minutes } });
}
