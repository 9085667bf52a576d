import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSession } from '../hooks/useSession.ts';
import { useNavigation } from '../state/session.ts';

/**
 * When another person or another shop is at the counter, nothing of the former may remain on the screen: neither
 * members nor records. A lapsed session is the same person still, and keeps everything.
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
      queries.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
    }
    before.current = who;
  }, [who, queries, reset]);
}

const KEPT: readonly string[] = ['info', 'session', 'settings', 'training-aid'];
