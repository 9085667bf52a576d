import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** The orders of this counter for a card, newest first. */
export function useOrders(cardNo: string) {
  const { client } = useCore();
  return useQuery({
    queryKey: queryKeys.simOrders(cardNo),
    queryFn: () => unwrap(client.dataSim.orders({ cardNo })),
  });
}

export type Orders = ReturnType<typeof useOrders>;

const JOURNAL_EVERY_MS = 2_000;
const VENDOR_EVERY_MS = 10_000;

/**
 * An order as it goes on: while its outcome is open the journal is asked, once it is accepted the vendor, until the
 * data has come. It only reads; nothing is ordered again.
 */
export function useProgress(order: SimOrderView): SimOrderView {
  const { client, connected } = useCore();
  const queries = useQueryClient();
  const { operationId } = order.operation;
  const open = !isFinal(order);
  const { data } = useQuery({
    queryKey: queryKeys.simOrder(operationId),
    queryFn: () => unwrap(client.dataSim.refresh({ operationId })),
    enabled: open && connected,
    refetchInterval: ({ state }) =>
      (state.data ?? order).stage === 'accepted' ? VENDOR_EVERY_MS : JOURNAL_EVERY_MS,
  });
  const now = data && isNewer(data, order) ? data : order;
  const finished = now !== order && isFinal(now);
  useEffect(() => {
    if (!finished) return;
    void queries.invalidateQueries({ queryKey: queryKeys.allSimOrders });
    void queries.invalidateQueries({ queryKey: queryKeys.allSimCards });
  }, [finished, queries]);
  return now;
}

/** Only what works, or what is known not to have been ordered, is over. */
export const isFinal = ({ stage }: SimOrderView): boolean => stage === 'effective' || stage === 'failed';

const ORDER_OF_STAGES: readonly SimOrderView['stage'][] = [
  'submitted',
  'undecided',
  'accepted',
  'failed',
  'effective',
];

const isNewer = (one: SimOrderView, other: SimOrderView): boolean =>
  ORDER_OF_STAGES.indexOf(one.stage) >= ORDER_OF_STAGES.indexOf(other.stage);
