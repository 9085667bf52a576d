import { useMutation, useQueryClient } from '@tanstack/react-query';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCore } from './useCore.ts';

/** Signs out. What the person had on the screen goes with them (app/useSessionChanges.ts). */
export function useSignOut() {
  const { client } = useCore();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(client.session.signOut({})),
    onSuccess: (session) => queries.setQueryData(queryKeys.session, session),
  });
}
