import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCore } from '../../../hooks/useCore.ts';
import { useSound } from '../../../hooks/useSound.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useDataSim } from '../../../state/data-sim.ts';
import type { OrderOutcome } from '../../../state/data-sim-steps.ts';
import { soundOf, stageOf } from './order-words.ts';
import { settledBy } from './settled-by.ts';

const ASK_EVERY_MS = 2_000;

/** While the result is on the screen it follows the order: to its outcome, and on until the data is there. */
export function useOrderSettled(operationId: string, outcome: OrderOutcome): void {
  const { client, connected } = useCore();
  const play = useSound();
  const stage = stageOf(outcome);
  const open = stage === 'undecided' || stage === 'submitted' || stage === 'accepted';
  const { data: answer, dataUpdatedAt } = useQuery({
    queryKey: [...queryKeys.simOrder(operationId), 'answer'],
    queryFn: () => client.dataSim.refresh({ operationId }),
    enabled: open && connected,
    refetchInterval: stage === 'accepted' ? 5 * ASK_EVERY_MS : ASK_EVERY_MS,
  });
  useEffect(() => {
    if (!open || !answer) return;
    const settled = settledBy(answer, outcome, dataUpdatedAt);
    if (!settled) return;
    useDataSim.getState().dispatch({ type: 'decided', operationId, outcome: settled });
    if (stageOf(settled) !== stage) play(soundOf(settled));
  }, [open, answer, outcome, dataUpdatedAt, operationId, play, stage]);
}
