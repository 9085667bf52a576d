import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Signature } from '#shared/contract/people.ts';
import { useNow } from '../../hooks/useNow.ts';
import { failureOf } from '../../lib/outcome.ts';

type Wait = { readonly personId: string; readonly untilMs: number };

export type Signed = {
  readonly sign: (by: Signature | null) => void;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  /** For how many seconds this person's PIN is not taken; 0 when it is. */
  readonly waitsFor: (personId: string) => number;
};

type Options<T> = {
  readonly act: (by: Signature | null) => Promise<T>;
  readonly onDone: (value: T) => void;
  /** The PINs that were typed are to be forgotten. */
  readonly onRefused: () => void;
};

/** Something that is done with a signature. Whoever has guessed too often sees how long to wait. */
export function useSigned<T>({ act, onDone, onRefused }: Options<T>): Signed {
  const [wait, setWait] = useState<Wait | null>(null);
  const now = useNow(1_000);
  const doing = useMutation({
    mutationFn: act,
    onSuccess: onDone,
    onError: (error, by) => {
      setWait(waitAfter(failureOf(error, 'not-involved'), by));
      onRefused();
    },
    gcTime: 0,
  });
  const leftS = wait ? secondsUntil(wait.untilMs, now) : 0;
  const failure = doing.error ? failureOf(doing.error, 'not-involved') : null;
  return {
    sign: doing.mutate,
    isPending: doing.isPending,
    failure: failure?.code === 'person.pin-blocked' && leftS === 0 ? null : inPresentSeconds(failure, leftS),
    waitsFor: (personId) => (wait?.personId === personId ? leftS : 0),
  };
}

function waitAfter({ code, params }: Failure, by: Signature | null): Wait | null {
  const seconds = Number(params?.seconds);
  if (code !== 'person.pin-blocked' || by === null || !Number.isFinite(seconds)) return null;
  return { personId: by.personId, untilMs: Date.now() + seconds * 1_000 };
}

/** The sentence counts down with the button beside it. */
function inPresentSeconds(failure: Failure | null, leftS: number): Failure | null {
  if (failure?.code !== 'person.pin-blocked') return failure;
  return { ...failure, params: { ...failure.params, seconds: leftS } };
}

/** The time shown is up to a second old; the last second lasts until it is over. */
function secondsUntil(untilMs: number, nowMs: number): number {
  return untilMs <= nowMs ? 0 : Math.max(1, Math.floor((untilMs - nowMs) / 1_000));
}
