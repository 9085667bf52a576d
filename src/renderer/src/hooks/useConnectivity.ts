import { useQuery } from '@tanstack/react-query';
import type { Connectivity } from '#shared/contract/connectivity.ts';
import type { ShopVendor } from '#shared/contract/vendors.ts';
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

const LOOK_EVERY_MS = 5_000;

/**
 * Whether another desk's vendor can be reached; null where nobody asks, undefined until the core has said so once.
 * `watching` keeps the core watching that line; one of all who look at it is enough.
 */
export function useDeskLine(vendor: ShopVendor | null, watching: boolean): Connectivity | null | undefined {
  const { client, connected } = useCore();
  const { data } = useQuery({
    queryKey: queryKeys.deskLine(vendor ?? 'sim-agent'),
    queryFn: () => unwrap(client.connectivity.desk({ vendor: vendor ?? 'sim-agent' })),
    enabled: vendor !== null && connected,
    staleTime: LOOK_EVERY_MS,
    refetchInterval: watching ? LOOK_EVERY_MS : false,
    refetchIntervalInBackground: true,
  });
  return vendor === null ? null : data;
}
