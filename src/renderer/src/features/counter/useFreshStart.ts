import { useEffect } from 'react';
import { useSession } from '../../hooks/useSession.ts';
import { useCounter } from '../../state/counter.ts';

/** Over sign-outs too, when this hook is gone for a while. */
let lastAtCounter: string | undefined;

/**
 * Another person or another shop finds the counter empty. What is being sent stays: its outcome must be seen. A
 * lapsed session is the same person still, and keeps everything.
 */
export function useFreshStart(): void {
  const session = useSession();
  const who = session?.username ? `${session.username}@${session.shop?.storeId ?? ''}` : undefined;
  useEffect(() => {
    if (who === undefined) return;
    if (lastAtCounter !== undefined && lastAtCounter !== who) {
      useCounter.getState().dispatch({ type: 'closed' });
    }
    lastAtCounter = who;
  }, [who]);
}
