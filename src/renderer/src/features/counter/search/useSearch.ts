import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { MemberHits } from '#shared/contract/member-cache.ts';
import { toHalfWidth } from '#shared/money.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useCounter } from '../../../state/counter.ts';

/** What stands in the field, and the members on this computer that fit it. */
export type Search = {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  /** Whether the hits are to be seen: while somebody is at the field or in the list. */
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Of the last answered text; undefined before the first answer. */
  readonly answer: MemberHits | undefined;
  readonly error: Error | null;
  readonly list: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
};

/** Between two keys of somebody who types quickly; a pause any longer would be felt. */
const PAUSE_MS = 50;

/**
 * Results as one types. Every text has an answer of its own, so that a late one cannot stand beside another text; what
 * was there stays until the next is. The list closes when something has been found in another way.
 */
export function useSearch(): Search {
  const { client, connected } = useCore();
  const [typed, write] = useState('');
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [text] = useDebouncedValue(toHalfWidth(typed).trim().slice(0, MAX_TEXT), PAUSE_MS);
  const wanted = open && text !== '' && connected;
  const { data, error } = useQuery({
    queryKey: queryKeys.memberSearch(text),
    queryFn: () => unwrap(client.members.search({ text })),
    enabled: wanted,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
  });
  useEffect(() => useCounter.subscribe((now, before) => now.place !== before.place && setOpen(false)), []);
  const setTyped = (next: string): void => {
    write(next);
    setOpen(next.trim() !== '');
  };
  return { typed, setTyped, open, setOpen, answer: wanted ? data : undefined, error, list, field };
}

const MAX_TEXT = 200;
