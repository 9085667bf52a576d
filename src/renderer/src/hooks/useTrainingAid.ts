import { useQuery } from '@tanstack/react-query';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCore } from './useCore.ts';

/** What stands in for a customer in training; null outside it. `everyMs` asks again and again, for the messages. */
export function useTrainingAid(everyMs: number | false = false) {
  const { client } = useCore();
  return useQuery({
    queryKey: queryKeys.trainingAid,
    queryFn: () => unwrap(client.training.aid({})),
    refetchInterval: everyMs,
  });
}
