import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { DecideRequest } from '#shared/contract/reconciliation.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { useNow } from '../../../hooks/useNow.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

type Signed = Omit<DecideRequest, 'operationId'>;
type Wait = { readonly personId: string; readonly untilMs: number };

/** Hands a signed decision over; a PIN that was wrong, or used, is forgotten here. */
export function useDecide(operationId: string, onSigned: () => void, onRefused: () => void) {
  const { client } = useCore();
  const queries = useQueryClient();
  const [wait, setWait] = useState<Wait | null>(null);
  const now = useNow(1_000);
  const decide = useMutation({
    mutationFn: (signed: Signed) => unwrap(client.operations.decide({ operationId, ...signed })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: queryKeys.allOperations });
      onSigned();
    },
    onError: (error, { by }) => {
      setWait(waitAfter(failureOf(error, 'not-involved'), by.personId));
      void queries.invalidateQueries({ queryKey: queryKeys.case(operationId) });
      onRefused();
    },
    gcTime: 0,
  });
  return {
    mutate: decide.mutate,
    /** Another person signs: what was wrong with the last one's PIN is no longer said. */
    forget: decide.reset,
    isPending: decide.isPending,
    failure: decide.error ? failureOf(decide.error, 'not-involved') : null,
    /** For how many seconds this person's PIN is not taken. */
    waitsFor: (personId: string): number =>
      wait?.personId === personId ? Math.max(0, Math.ceil((wait.untilMs - now) / 1_000)) : 0,
  };
}

function waitAfter({ code, params }: Failure, personId: string): Wait | null {
  const seconds = Number(params?.seconds);
  if (code !== 'person.pin-blocked' || !Number.isFinite(seconds)) return null;
  // Two may have signed: the failure says whose PIN it was.
  return { personId: String(params?.personId ?? personId), untilMs: Date.now() + seconds * 1_000 };
}
