import type { OperationState, Verdict } from '#shared/contract/operation.ts';

/**
 * The steps between the states of an operation (docs/money-safety.md). There is no step from `unknown` back to
 * `sending`: what was sent once is never sent again. The journal's schema forbids every step that is not here.
 */
const STEPS: Readonly<Record<OperationState, readonly OperationState[]>> = {
  sending: ['confirmed', 'rejected', 'not-sent', 'unknown'],
  unknown: ['confirmed', 'not-applied', 'person'],
  person: ['confirmed-by-person', 'not-applied-by-person', 'settled-otherwise'],
  // The watch after the decision found that it was wrong: a person looks at it.
  confirmed: ['person'],
  'not-applied': ['person'],
  rejected: [],
  'not-sent': [],
  'confirmed-by-person': [],
  'not-applied-by-person': [],
  'settled-otherwise': [],
};

export function mayStep(from: OperationState, to: OperationState): boolean {
  return STEPS[from].includes(to);
}

/** The states in which nobody knows yet, and the card takes no other operation. */
export function isOpen(state: OperationState): boolean {
  return state === 'sending' || state === 'unknown' || state === 'person';
}

/** How the one sending ended; the kinds of a vendor's `Outcome`. */
export type Ending = 'done' | 'refused' | 'unreachable' | 'unclear';

/**
 * Where an ending leads. From `unknown` it is an answer that came late, after the operation had been given up: it
 * still proves what it says. Undefined: it changes nothing.
 */
export function stateAfter(ending: Ending, from: OperationState): OperationState | undefined {
  if (from === 'sending') return FROM_SENDING[ending];
  if (from === 'unknown') return FROM_UNKNOWN[ending];
  return undefined;
}

const FROM_SENDING: Readonly<Record<Ending, OperationState>> = {
  done: 'confirmed',
  refused: 'rejected',
  unreachable: 'not-sent',
  unclear: 'unknown',
};

const FROM_UNKNOWN: Readonly<Record<Ending, OperationState | undefined>> = {
  done: 'confirmed',
  refused: 'not-applied',
  unreachable: 'not-applied',
  unclear: undefined,
};

/** 成功, 失败 or 待确认: the one word for the cashier. */
export function verdictOf(state: OperationState): Verdict {
  if (isOpen(state)) return 'undecided';
  return state === 'confirmed' || state === 'confirmed-by-person' ? 'success' : 'failure';
}
