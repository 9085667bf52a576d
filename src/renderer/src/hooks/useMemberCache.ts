import { useQuery } from '@tanstack/react-query';
import type { MemberCacheState } from '#shared/contract/member-cache.ts';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCore } from './useCore.ts';

/** How the members on this computer stand; the core tells of each change. */
export function useMemberCache(): MemberCacheState | undefined {
  const { client } = useCore();
  return useQuery({
    queryKey: queryKeys.memberCache,
    queryFn: () => unwrap(client.memberCache.state({})),
  }).data;
}

/** How much of the vendor's list has been read, in whole percent; null where it is all here or none is kept. */
export function filledPercent({ phase, progress }: MemberCacheState): number | null {
  if ((phase !== 'filling' && phase !== 'paused') || progress === null) return null;
  const { pagesDone, pagesTotal } = progress;
  if (pagesTotal === null || pagesTotal === 0) return 0;
  // 100 is said when it is through, not before.
  return Math.min(99, Math.floor((100 * pagesDone) / pagesTotal));
}
