import { assert } from '#shared/assert.ts';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import type { Journal } from '../journal/journal.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import { verdictOf } from '../operations/transition.ts';
import { viewOf } from '../operations/view.ts';

/** The event that the card's data has grown after an order; its content has the `totalMb` seen then. */
export const EFFECTIVE = 'effective';

/** How far an order has come. Acceptance is not success: only the card's own data shows that it works. */
export function orderViewOf(journal: Pick<Journal, 'events'>, stored: StoredOperation): SimOrderView {
  const { order } = stored.snapshot;
  assert(order !== undefined, 'a data package has its order in the snapshot');
  const effectiveAt = effectiveIn(journal, stored)?.atMs ?? null;
  const accepted = verdictOf(stored.state) === 'success';
  return {
    operation: viewOf(stored),
    orderNo: order.orderNo,
    packageId: order.packageId,
    effective: order.effective,
    stage: stageOf(stored, effectiveAt !== null),
    submittedAt: stored.started_at,
    acceptedAt: accepted ? stored.decided_at : null,
    effectiveAt,
  };
}

function stageOf({ state }: StoredOperation, isEffective: boolean): SimOrderView['stage'] {
  if (state === 'sending') return 'submitted';
  const verdict = verdictOf(state);
  if (verdict === 'undecided') return 'undecided';
  if (verdict === 'failure') return 'failed';
  return isEffective ? 'effective' : 'accepted';
}

/** When the order was seen to work, and what the card had in all then. */
export function effectiveIn(
  journal: Pick<Journal, 'events'>,
  { operation_id }: StoredOperation,
): { readonly atMs: number; readonly totalMb: number } | undefined {
  const event = journal.events(operation_id).find(({ type }) => type === EFFECTIVE);
  return event && { atMs: event.atMs, totalMb: Number(event.content.totalMb) };
}
