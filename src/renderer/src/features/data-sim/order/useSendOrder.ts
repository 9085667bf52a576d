import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import type { Result } from '#shared/contract/failure.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { useSound } from '../../../hooks/useSound.ts';
import { FailureError } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useDataSim } from '../../../state/data-sim.ts';
import type { OrderOutcome } from '../../../state/data-sim-steps.ts';
import { soundOf } from './order-words.ts';

/** Sends the confirmed order once. A second press while it is under way, or after it, sends nothing. */
export function useSendOrder(): () => void {
  const { client } = useCore();
  const queries = useQueryClient();
  const play = useSound();
  return useCallback(() => {
    const { dispatch } = useDataSim.getState();
    if (!dispatch({ type: 'submitted' })) return;
    const { submission, repeatReason } = useDataSim.getState();
    if (!submission) return;
    const { operationId, wish } = submission;
    const { cardNo, chosen, effective } = wish;
    const { packageId, priceFen } = chosen;
    const sent = client.dataSim.order({
      ...{ operationId, cardNo, packageId, priceFen, effective, repeatReason },
    });
    void outcomeOf(sent).then((outcome) => {
      dispatch({ type: 'decided', operationId, outcome });
      play(soundOf(outcome));
      for (const queryKey of [queryKeys.allOperations, queryKeys.allSimOrders, queryKeys.allSimCards]) {
        void queries.invalidateQueries({ queryKey });
      }
    });
  }, [client, queries, play]);
}

/** A line that broke with the call under way says nothing about the money; a call never made moved none. */
async function outcomeOf(sent: Promise<Result<SimOrderView>>): Promise<OrderOutcome> {
  try {
    const answer = await sent;
    return answer.ok ? { kind: 'order', order: answer.value } : { kind: 'failure', failure: answer.failure };
  } catch (error) {
    if (error instanceof FailureError) return { kind: 'failure', failure: error.failure };
    return { kind: 'no-answer', sinceMs: Date.now() };
  }
}
