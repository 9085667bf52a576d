import type { SimOrderView } from '#shared/contract/data-sim.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Sound } from '../../../lib/sound.ts';
import type { OrderOutcome } from '../../../state/data-sim-steps.ts';

/** How far the order has come as far as this screen knows; a call without an answer is undecided. */
export function stageOf(outcome: OrderOutcome): SimOrderView['stage'] {
  if (outcome.kind === 'order') return outcome.order.stage;
  if (outcome.kind === 'no-answer') return 'undecided';
  return outcome.failure.money === 'undecided' ? 'undecided' : 'failed';
}

export function failureIn(outcome: OrderOutcome): Failure | null {
  if (outcome.kind === 'failure') return outcome.failure;
  return outcome.kind === 'order' ? outcome.order.operation.failure : null;
}

/** The sound of success is for data that is there; an order that was taken only ticks. */
export function soundOf(outcome: OrderOutcome): Sound {
  const stage = stageOf(outcome);
  if (stage === 'effective') return 'success';
  if (stage === 'failed') return 'failure';
  return stage === 'undecided' ? 'undecided' : 'scan';
}
