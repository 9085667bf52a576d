import { useQuery } from '@tanstack/react-query';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import type { DeskPage } from '../state/session.ts';
import { useCore } from './useCore.ts';

/** Whether data packages can be ordered here, or cards are looked up only. */
export const useSimOrders = (): boolean => useDesksReading().data?.simOrders ?? true;

/** The other desks that this shop has set up; none until the core has said so. */
export function useDesks(): readonly DeskPage[] {
  const { data } = useDesksReading();
  const desks: DeskPage[] = [];
  if (data?.dataSim) desks.push('data-sim');
  if (data?.giftCards) desks.push('gift-cards');
  return desks;
}

function useDesksReading() {
  const { client } = useCore();
  return useQuery({ queryKey: queryKeys.desks, queryFn: () => unwrap(client.desks({})) });
}
