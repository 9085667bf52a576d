import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Case } from '#shared/contract/reconciliation.ts';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCore } from './useCore.ts';

/** The evidence for an operation; while it is being found out, kept up with every read that the counter makes. */
export function useCase(operationId: string, enabled = true) {
  const { client, connected } = useCore();
  return useQuery({
    queryKey: queryKeys.case(operationId),
    queryFn: () => unwrap(client.operations.case({ operationId })),
    enabled: enabled && connected,
    refetchInterval: ({ state }) => askAgainAfterMs(state.data),
    retry: false,
  });
}

/** 查一次: the counter reads the vendor now. Whatever it found, the screens ask for it anew. */
export function useCheck(operationId: string) {
  const { client } = useCore();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(client.operations.check({ operationId })),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.allOperations }),
  });
}

const A_MOMENT_MS = 1_000;
/** A read that was missed, by a clock that stood still say, is heard of all the same. */
const LONGEST_MS = 15_000;

/** Shortly after the counter has read; asking itself reads nothing at the vendor. */
function askAgainAfterMs(shown: Case | undefined): number | false {
  if (shown?.operation.state !== 'unknown') return false;
  const { nextCheckAt } = shown;
  if (nextCheckAt === null) return A_MOMENT_MS;
  return Math.min(LONGEST_MS, Math.max(A_MOMENT_MS, nextCheckAt - Date.now() + A_MOMENT_MS));
}
