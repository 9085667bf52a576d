import { useQuery } from '@tanstack/react-query';
import type { Connectivity } from '#shared/contract/connectivity.ts';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCore } from './useCore.ts';

/** Whether the vendor can be reached, as the core says; undefined until it has said so once. */
export function useConnectivity(): Connectivity | undefined {
  const { client } = useCore();
  return useQuery({
    queryKey: queryKeys.connectivity,
    queryFn: () => unwrap(client.connectivity.current({})),
  }).data;
}

/** Whether the vendor is known to be out of reach. With the line to the core gone as well, nobody knows. */
export function useOffline(): boolean {
  const { connected } = useCore();
  return useConnectivity()?.state === 'offline' && connected;
}
