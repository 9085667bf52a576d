import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/**
 * 查一次: asks the vendor now. Of an order without an answer, whether it was carried out; of an accepted one, whether
 * the data has come. Nothing is ordered again.
 */
export function useCheckOrder(operationId: string) {
  const { client } = useCore();
  const queries = useQueryClient();
  const check = useMutation({
    mutationFn: async (stage: SimOrderView['stage']) => {
      if (stage === 'undecided') await unwrap(client.operations.check({ operationId }));
      return unwrap(client.dataSim.refresh({ operationId }));
    },
    onSuccess: (order) => {
      queries.setQueryData(queryKeys.simOrder(operationId), order);
      void queries.invalidateQueries({ queryKey: queryKeys.allSimOrders });
      if (order.stage === 'effective') void queries.invalidateQueries({ queryKey: queryKeys.allSimCards });
    },
  });
  return {
    check: check.mutate,
    isPending: check.isPending,
    /** It was asked, and nothing new was found. */
    unchanged: check.isSuccess && check.variables === check.data.stage,
    failure: check.error ? failureOf(check.error, 'not-involved') : null,
  };
}
