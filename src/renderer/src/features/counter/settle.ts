import type { Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { NEVER_SENT_AFTER_MS } from '../../lib/never-sent.ts';
import type { Outcome } from '../../state/counter-workflow.ts';

/** What the journal's answer makes of an open outcome, or null where it says nothing new. */
export function settledBy(answer: Result<Operation>, open: Outcome, nowMs: number): Outcome | null {
  if (answer.ok) return isKnown(answer.value, open) ? null : { kind: 'operation', operation: answer.value };
  if (open.kind !== 'no-answer' || answer.failure.code !== 'operation.not-found') return null;
  if (nowMs - open.sinceMs < NEVER_SENT_AFTER_MS) return null;
  return { kind: 'failure', failure: { code: 'connection.lost', money: 'not-moved' } };
}

function isKnown(operation: Operation, open: Outcome): boolean {
  return (
    open.kind === 'operation' &&
    open.operation.state === operation.state &&
    open.operation.verdict === operation.verdict
  );
}
