import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { useSound } from '../../hooks/useSound.ts';
import { FailureError } from '../../lib/outcome.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import type { Sound } from '../../lib/sound.ts';
import { useCounter } from '../../state/counter.ts';
import type { Counter, Outcome, Summary } from '../../state/counter-workflow.ts';

/** What the journal keeps with an attempt: why it is made again, and what it makes up for. */
type Why = Pick<Counter, 'repeatReason' | 'linkedTo'>;
type Send = (operationId: string, why: Why) => Promise<Result<Operation>>;

/** Sends a money operation once. A second press while it is under way, or after it, sends nothing. */
export function useSubmit(): (summary: Summary, send: Send) => void {
  const queries = useQueryClient();
  const play = useSound();
  return useCallback(
    (summary, send) => {
      const { dispatch } = useCounter.getState();
      if (!dispatch({ type: 'submitted', summary })) return;
      const { submission, repeatReason, linkedTo } = useCounter.getState();
      if (!submission) return;
      const { operationId } = submission;
      void outcomeOf(send(operationId, { repeatReason, linkedTo })).then((outcome) => {
        dispatch({ type: 'decided', operationId, outcome });
        play(soundOf(outcome));
        void queries.invalidateQueries({ queryKey: queryKeys.allOperations });
        void queries.invalidateQueries({ queryKey: queryKeys.allRecords });
      });
    },
    [queries, play],
  );
}

/** A line that broke with the call under way says nothing about the money; a call never made moved none. */
async function outcomeOf(sent: Promise<Result<Operation>>): Promise<Outcome> {
  try {
    const answer = await sent;
    return answer.ok
      ? { kind: 'operation', operation: answer.value }
      : { kind: 'failure', failure: answer.failure };
  } catch (error) {
    if (error instanceof FailureError) return { kind: 'failure', failure: error.failure };
    return { kind: 'no-answer', sinceMs: Date.now() };
  }
}

export function soundOf(outcome: Outcome): Sound {
  if (outcome.kind === 'operation') return outcome.operation.verdict;
  if (outcome.kind === 'no-answer') return 'undecided';
  return outcome.failure.money === 'undecided' ? 'undecided' : 'failure';
}
