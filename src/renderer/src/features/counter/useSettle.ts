import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCore } from '../../hooks/useCore.ts';
import { useSound } from '../../hooks/useSound.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { useCounter } from '../../state/counter.ts';
import type { Outcome, Submission } from '../../state/counter-workflow.ts';
import { settledBy } from './settle.ts';
import { soundOf } from './useSubmit.ts';

const ASK_EVERY_MS = 2_000;

/**
 * While an outcome is open on the screen, asks the journal for it; one that is decided is asked for whenever an
 * operation changed, because a later read may contradict it. It only reads; nothing is sent again.
 */
export function useSettle(submission: Submission): void {
  const { client, connected } = useCore();
  const play = useSound();
  const queries = useQueryClient();
  const { operationId, outcome } = submission;
  const open = outcome !== null && soundOf(outcome) === 'undecided';
  const { data: answer, dataUpdatedAt } = useQuery({
    queryKey: [...queryKeys.allOperations, operationId],
    queryFn: () => client.operations.get({ operationId }),
    enabled: (open || outcome?.kind === 'operation') && connected,
    refetchInterval: open && ASK_EVERY_MS,
    retry: false,
  });
  useEffect(() => {
    if (!answer || !outcome) return;
    const settled: Outcome | null = settledBy(answer, outcome, dataUpdatedAt);
    if (!settled) return;
    useCounter.getState().dispatch({ type: 'decided', operationId, outcome: settled });
    if (soundOf(settled) === 'undecided') return;
    play(soundOf(settled));
    void queries.invalidateQueries({ queryKey: queryKeys.allRecords });
  }, [answer, outcome, dataUpdatedAt, operationId, play, queries]);
}
