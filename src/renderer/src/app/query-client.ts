import { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../lib/query-keys.ts';

/**
 * What came from the core. Nothing is asked again by itself after a failure: the cashier sees the failure and
 * decides. What the core tells of its own accord (app/useCoreEvents.ts) is never stale.
 */
export function createQueryClient(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, staleTime: 5_000 },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  for (const queryKey of [
    queryKeys.info,
    queryKeys.session,
    queryKeys.connectivity,
    queryKeys.memberCache,
    queryKeys.settings,
  ]) {
    queries.setQueryDefaults(queryKey, {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
    });
  }
  return queries;
}
