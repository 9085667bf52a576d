import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCore } from '../../hooks/useCore.ts';
import { failureOf, unwrap } from '../../lib/outcome.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** Remembers which user at the vendor of gift cards the member is; null forgets it. */
export function useLink(userId: string, onDone?: () => void) {
  const { client } = useCore();
  const queries = useQueryClient();
  const linking = useMutation({
    mutationFn: (giftUserId: string | null) => unwrap(client.giftCards.link({ userId, giftUserId })),
    onSuccess: async () => {
      onDone?.();
      await queries.invalidateQueries({ queryKey: queryKeys.allGiftCards });
    },
  });
  return {
    link: linking.mutate,
    isPending: linking.isPending,
    failure: linking.error ? failureOf(linking.error, 'not-involved') : null,
  };
}
