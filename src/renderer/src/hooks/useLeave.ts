import { useMutation } from '@tanstack/react-query';
import type { Signature } from '#shared/contract/people.ts';
import { unwrap } from '../lib/outcome.ts';
import { useLeaving } from '../state/leaving.ts';
import { useCore } from './useCore.ts';

/** Closes the counter, or shows what stands against it. */
export function useLeave() {
  const { client } = useCore();
  return useMutation({
    mutationFn: (by: Signature | null) => unwrap(client.app.leave({ by })),
    onSuccess: ({ left }) => {
      const leaving = useLeaving.getState();
      if (left) leaving.left();
      else leaving.ask();
    },
  });
}
