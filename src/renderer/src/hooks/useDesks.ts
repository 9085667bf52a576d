import { useQuery } from '@tanstack/react-query';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import type { DeskPage } from '../state/session.ts';
import { useCore } from './useCore.ts';

/** The other desks that this shop has set up; none until the core has said so. */
export function useDesks(): readonly DeskPage[] {
  const { client } = useCore();
  const { data } = useQuery({ queryKey: queryKeys.desks, queryFn: () => unwrap(client.desks({})) });
  const desks: DeskPage[] = [];
  if (data?.dataSim) desks.push('data-sim');
  if (data?.giftCards) desks.push('gift-cards');
  return desks;
}
