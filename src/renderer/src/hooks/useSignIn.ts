import { useMutation, useQueryClient } from '@tanstack/react-query';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCore } from './useCore.ts';

export type Credentials = {
  readonly username: string;
  readonly password: string;
  readonly remember: boolean;
};

/** Signs in. The password is handed to the core and kept nowhere here. */
export function useSignIn() {
  const { client } = useCore();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => unwrap(client.session.signIn(credentials)),
    onSuccess: (session) => queries.setQueryData(queryKeys.session, session),
    gcTime: 0,
  });
}
