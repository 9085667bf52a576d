import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { nextReading, type SimCardReading } from './sim-card-reading.ts';

/** A card as both vendors see it. It is read when it is scanned, when somebody asks for it, and after an order. */
export function useSimCard(cardNo: string | null) {
  const { client } = useCore();
  const queries = useQueryClient();
  const queryKey = queryKeys.simCard(cardNo ?? '');
  return useQuery({
    queryKey,
    queryFn: async () => {
      const card = await unwrap(client.dataSim.card({ text: (cardNo ?? '').slice(0, LONGEST) }));
      return nextReading(queries.getQueryData<SimCardReading>(queryKey), card, Date.now());
    },
    enabled: cardNo !== null,
    staleTime: Number.POSITIVE_INFINITY,
    // A card that is scanned anew is read anew.
    gcTime: 0,
  });
}

const LONGEST = 200;
