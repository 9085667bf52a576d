import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCore } from '../../hooks/useCore.ts';
import { unwrap } from '../../lib/outcome.ts';
import { receiveEvent } from '../receive-event.ts';

/** Has the core try the vendor now. A failure changes nothing: the banner stays, and the core goes on by itself. */
export function useTryAgain(): { readonly tryAgain: () => void; readonly trying: boolean } {
  const { client } = useCore();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => unwrap(client.connectivity.check({})),
    onSuccess: (connectivity) => receiveEvent(queries, { type: 'connectivity', connectivity }),
  });
  return { tryAgain: () => mutate(), trying: isPending };
}
