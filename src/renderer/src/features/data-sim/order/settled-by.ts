import type { SimOrderView } from '#shared/contract/data-sim.ts';
import type { Result } from '#shared/contract/failure.ts';
import { NEVER_SENT_AFTER_MS } from '../../../lib/never-sent.ts';
import type { OrderOutcome } from '../../../state/data-sim-steps.ts';

/** What the journal's answer makes of the outcome on the screen, or null where it says nothing new. Pure. */
export function settledBy(
  answer: Result<SimOrderView>,
  shown: OrderOutcome,
  nowMs: number,
): OrderOutcome | null {
  if (answer.ok) {
    const known = shown.kind === 'order' && shown.order.stage === answer.value.stage;
    return known ? null : { kind: 'order', order: answer.value };
  }
  if (shown.kind !== 'no-answer' || answer.failure.code !== 'operation.not-found') return null;
  if (nowMs - shown.sinceMs < NEVER_SENT_AFTER_MS) return null;
  return { kind: 'failure', failure: { code: 'connection.lost', money: 'not-moved' } };
}
