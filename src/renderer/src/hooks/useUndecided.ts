import { useQuery } from '@tanstack/react-query';
import type { Operation } from '#shared/contract/operation.ts';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useAppInfo } from './useAppInfo.ts';
import { useCore } from './useCore.ts';

/** More than a till ever has open at once. */
const MOST = 100;

/** The operations that nobody knows the outcome of, newest first; asked for only while there are any. */
export function useUndecided(): readonly Operation[] {
  const { client, connected } = useCore();
  const some = (useAppInfo()?.undecided ?? 0) > 0;
  const { data } = useQuery({
    queryKey: queryKeys.undecided,
    queryFn: () =>
      unwrap(client.operations.list({ undecidedOnly: true, userId: null, before: null, limit: MOST })),
    enabled: some && connected,
  });
  return some ? (data ?? []) : [];
}
