import { useQuery } from '@tanstack/react-query';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCore } from './useCore.ts';

/** Who works here, as the core keeps them. */
export function usePeople() {
  const { client } = useCore();
  return useQuery({ queryKey: queryKeys.people, queryFn: () => unwrap(client.people.list({})) });
}
