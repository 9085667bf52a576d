import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** A card as both vendors see it. It is read when it is scanned, when somebody asks for it, and after an order. */
export function useSimCard(cardNo: string | null) {
  const { client } = useCore();
  return useQuery({
    queryKey: queryKeys.simCard(cardNo ?? ''),
    queryFn: () => unwrap(client.dataSim.card({ text: (cardNo ?? '').slice(0, LONGEST) })),
    enabled: cardNo !== null,
    staleTime: Number.POSITIVE_INFINITY,
    // A card that is scanned anew is read anew.
    gcTime: 0,
  });
}

const LONGEST = 200;
