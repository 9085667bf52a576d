import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { MemberHits } from '#shared/contract/member-cache.ts';
import { toHalfWidth } from '#shared/money.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useCounter } from '../../../state/counter.ts';
import type { Counter } from '../../../state/counter-workflow.ts';

/** What stands in the field, and the members on this computer that fit it. */
export type Search = {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  /** Whether the hits are to be seen: while somebody is at the field or in the list. */
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Of the text that was answered last; undefined before the first answer. */
  readonly answer: MemberHits | undefined;
  /** It is the answer to what stands in the field now. Until then nothing of it may be acted on blindly. */
  readonly isCurrent: boolean;
  /** Somebody has pressed ↓ before the answer was there: the list takes the focus once it is. */
  readonly headsDown: RefObject<boolean>;
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
  const headsDown = useRef(false);
  const now = toHalfWidth(typed).trim().slice(0, MAX_TEXT);
  const [text] = useDebouncedValue(now, PAUSE_MS);
  const wanted = open && text !== '' && connected;
  const { data, error } = useQuery({
    queryKey: queryKeys.memberSearch(text),
    queryFn: () => unwrap(client.members.search({ text })),
    enabled: wanted,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
  });
  useEffect(() => useCounter.subscribe((now, before) => isElsewhere(now, before) && setOpen(false)), []);
  const setTyped = (next: string): void => {
    headsDown.current = false;
    write(next);
    setOpen(next.trim() !== '');
  };
  const answer = wanted ? data : undefined;
  const isCurrent = answer?.text === now;
  return { typed, setTyped, open, setOpen, answer, isCurrent, headsDown, error, list, field };
}

/** The member who was known from here, and is now read anew, is nothing that was found. */
function isElsewhere({ place: now }: Counter, { place: before }: Counter): boolean {
  if (now === before) return false;
  return !(now.at === 'member' && before.at === 'cached' && now.userId === before.userId);
}

const MAX_TEXT = 200;
