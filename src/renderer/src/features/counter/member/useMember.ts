import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Member } from '#shared/contract/member.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

export type MemberReading = {
  readonly member: Member | undefined;
  readonly isReading: boolean;
  readonly error: Error | null;
  readonly refresh: () => void;
};

/** The open member. A scan has just read it, so it is read anew only when asked for and after an operation. */
export function useMember(userId: string): MemberReading {
  const { client } = useCore();
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: queryKeys.member(userId),
    queryFn: () => unwrap(client.members.open({ userId })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return {
    member: data,
    isReading: isFetching,
    error,
    refresh: useCallback(() => void refetch(), [refetch]),
  };
}
