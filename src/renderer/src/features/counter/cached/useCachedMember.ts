import { useQuery } from '@tanstack/react-query';
import type { CachedMember } from '#shared/contract/member-cache.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** The member as this computer knows them. The lookup has just read it. */
export function useCachedMember(userId: string): CachedMember | undefined {
  const { client } = useCore();
  return useQuery({
    queryKey: queryKeys.cachedMember(userId),
    queryFn: () => unwrap(client.members.cached({ userId })),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
