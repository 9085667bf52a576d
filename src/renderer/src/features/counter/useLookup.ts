import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { classifyScan, LONGEST_SCAN } from '#shared/codes/scanned-code.ts';
import type { Connectivity } from '#shared/contract/connectivity.ts';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import { toHalfWidth } from '#shared/money.ts';
import { useCore } from '../../hooks/useCore.ts';
import { useSound } from '../../hooks/useSound.ts';
import type { CoreClient } from '../../lib/core-client.ts';
import { failureOf, unwrap } from '../../lib/outcome.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { readCodeInFile } from '../../lib/scan/files/code-in-file.ts';
import type { Sound } from '../../lib/sound.ts';
import { useCounter } from '../../state/counter.ts';
import type { Found, SearchSource } from '../../state/counter-workflow.ts';
import { useScanLog } from '../../state/scan-log.ts';
import { findHereWith } from './find-here.ts';
import { lookupWay } from './lookup-way.ts';

export type Lookup = {
  readonly scan: (text: string, source: SearchSource) => Promise<void>;
  /** A hand scanner also reads printed card numbers: digits are looked up as one, unless they are a code for paying. */
  readonly wedge: (text: string) => Promise<void>;
  readonly find: (typed: string) => Promise<void>;
  readonly image: (file: Blob) => Promise<void>;
  readonly open: (userId: string) => Promise<void>;
};

/**
 * The ways to a member. A reply that has been overtaken by a later question is dropped. While the vendor cannot be
 * reached, members are found and shown as this computer knows them.
 */
export function useLookup(): Lookup {
  const { client } = useCore();
  const queries = useQueryClient();
  const play = useSound();
  return useMemo(() => lookupWith(client, queries, play), [client, queries, play]);
}

let latestQuestion = 0;

function lookupWith(client: CoreClient, queries: QueryClient, play: (sound: Sound) => void): Lookup {
  const ask = async (source: SearchSource, question: () => Promise<Result<Found>>) => {
    const { dispatch } = useCounter.getState();
    latestQuestion += 1;
    const mine = latestQuestion;
    dispatch({ type: 'search-began', source });
    try {
      const finding = await unwrap(question());
      if (mine !== latestQuestion) return;
      remember(queries, finding);
      dispatch({ type: 'found', finding });
    } catch (error) {
      if (mine !== latestQuestion) return;
      dispatch({ type: 'search-failed', source, failure: failureOf(error, 'not-involved') });
      play('failure');
    }
  };
  const questions = questionsTo(client, () => isOffline(queries));
  const scan = (text: string, source: SearchSource) => {
    play('scan');
    return ask(source, () => questions.scanned(text));
  };
  return {
    scan,
    wedge: (text) => (isNumber(text) ? ask('wedge', () => questions.typed(text)) : scan(text, 'wedge')),
    find: (typed) => ask('typed', () => questions.typed(typed)),
    image: (file) =>
      ask('image', async () => {
        const code = await readCodeInFile(file);
        if (!code.ok) return code;
        useScanLog.getState().add({ source: 'file', ...code.value }, Date.now());
        return questions.scanned(code.value.text);
      }),
    open: (userId) => ask('list', () => questions.opened(userId)),
  };
}

const MAX_TYPED_LENGTH = 200;

const isNumber = (text: string): boolean => /^\d+$/.test(text) && classifyScan(text).kind === 'candidate';

/** Each question goes to the vendor, or to this computer where the vendor is out of reach. */
function questionsTo(client: CoreClient, offline: () => boolean) {
  const here = findHereWith(client);
  const orHere = async (asked: Promise<Result<Found>>, instead: () => Promise<Result<Found>>) => {
    const answer = await asked;
    if (answer.ok || answer.failure.code !== 'vendor.unreachable') return answer;
    const known = await instead();
    return known.ok ? known : answer;
  };
  const opened = (userId: string) => {
    const known = () => here.member(userId);
    return offline() ? known() : orHere(memberAsFinding(client, userId), known);
  };
  const scanned = (text: string) => {
    const code = text.slice(0, LONGEST_SCAN);
    const known = () => here.scanned(code);
    return offline() ? known() : orHere(client.members.scan({ text: code }), known);
  };
  const typed = async (raw: string): Promise<Result<Found>> => {
    const text = toHalfWidth(raw).trim().slice(0, MAX_TYPED_LENGTH);
    const atVendor = () => client.members.find({ text });
    const known = () => here.typed(text, opened, async () => failed('member-cache.not-here'));
    const way = lookupWay(text, offline());
    if (way.to === 'problem') return failed(way.problem.code, { params: way.problem.params });
    if (way.to === 'here') return known();
    if (way.to === 'here-first') {
      return here.typed(text, opened, (searched) => unlessName(atVendor(), searched));
    }
    return orHere(atVendor(), known);
  };
  return { opened, scanned, typed };
}

/** A name cannot be asked of the vendor. Where members are kept here, that nobody has it is all there is to say. */
async function unlessName(asked: Promise<Result<Found>>, searched: boolean): Promise<Result<Found>> {
  const answer = await asked;
  const isName = !answer.ok && answer.failure.code === 'lookup.not-understood';
  return isName && searched ? failed('member.not-found') : answer;
}

const isOffline = (queries: QueryClient): boolean =>
  queries.getQueryData<Connectivity>(queryKeys.connectivity)?.state === 'offline';

async function memberAsFinding(client: CoreClient, userId: string): Promise<Result<Found>> {
  const answer = await client.members.open({ userId });
  return answer.ok ? ok({ kind: 'member', member: answer.value, cardNo: null }) : answer;
}

function remember(queries: QueryClient, finding: Found): void {
  if (finding.kind === 'cached') {
    queries.setQueryData(queryKeys.cachedMember(finding.member.userId), finding.member);
    return;
  }
  const member = finding.kind === 'member' || finding.kind === 'coupon' ? finding.member : null;
  if (member) queries.setQueryData(queryKeys.member(member.userId), member);
}
