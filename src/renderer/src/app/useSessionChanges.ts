import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSession } from '../hooks/useSession.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCounter } from '../state/counter.ts';
import { useDataSim } from '../state/data-sim.ts';
import { useScanLog } from '../state/scan-log.ts';
import { useNavigation } from '../state/session.ts';

/**
 * When another person or another shop is at the counter, nothing of the former may remain on the screen: neither
 * members nor records. A lapsed session is the same person still, and keeps everything; once signed in again, what
 * could not be read meanwhile is read anew.
 */
export function useSessionChanges(): void {
  const session = useSession();
  const queries = useQueryClient();
  const reset = useNavigation((navigation) => navigation.reset);
  const who =
    session && (session.state === 'signed-out' ? 'nobody' : `${session.username}@${session.shop?.storeId}`);
  const before = useRef(who);
  useEffect(() => {
    if (before.current !== undefined && before.current !== who) {
      reset();
      useCounter.getState().dispatch({ type: 'closed' });
      useDataSim.getState().dispatch({ type: 'closed' });
      useScanLog.getState().clear();
      queries.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
    }
    before.current = who;
  }, [who, queries, reset]);
  const lapsed = session?.state === 'lapsed';
  useEffect(() => {
    if (!lapsed) return;
    return () => {
      void queries.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
      // A case that was shown as unreadable is evidence of the lapse, not of the vendor.
      void queries.invalidateQueries({ queryKey: queryKeys.allOperations });
      useCounter.getState().dispatch({ type: 'problem-dismissed' });
    };
  }, [lapsed, queries]);
}

const KEPT: readonly string[] = [
  'info',
  'session',
  'connectivity',
  'desk-line',
  'member-cache',
  'settings',
  'training-aid',
  'desks',
];
