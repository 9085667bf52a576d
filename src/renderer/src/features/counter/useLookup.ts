import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Result } from '#shared/contract/failure.ts';
import type { Finding } from '#shared/contract/member.ts';
import { toHalfWidth } from '#shared/money.ts';
import { useCore } from '../../hooks/useCore.ts';
import { useSound } from '../../hooks/useSound.ts';
import type { CoreClient } from '../../lib/core-client.ts';
import { failureOf, unwrap } from '../../lib/outcome.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { readCodeInFile } from '../../lib/scan/files/code-in-file.ts';
import type { Sound } from '../../lib/sound.ts';
import { useCounter } from '../../state/counter.ts';
import type { SearchSource } from '../../state/counter-workflow.ts';
import { useScanLog } from '../../state/scan-log.ts';

export type Lookup = {
  readonly scan: (text: string, source: SearchSource) => Promise<void>;
  /** A hand scanner also reads printed card numbers: a text of digits only is looked up as one. */
  readonly wedge: (text: string) => Promise<void>;
  readonly find: (typed: string) => Promise<void>;
  readonly image: (file: Blob) => Promise<void>;
  readonly open: (userId: string) => Promise<void>;
};

/** The ways to a member. A reply that has been overtaken by a later question is dropped. */
export function useLookup(): Lookup {
  const { client } = useCore();
  const queries = useQueryClient();
  const play = useSound();
  return useMemo(() => lookupWith(client, queries, play), [client, queries, play]);
}

let latestQuestion = 0;

function lookupWith(client: CoreClient, queries: QueryClient, play: (sound: Sound) => void): Lookup {
  const ask = async (source: SearchSource, question: () => Promise<Result<Finding>>) => {
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
  const scan = (text: string, source: SearchSource) => {
    play('scan');
    return ask(source, () => client.members.scan({ text: text.slice(0, MAX_SCAN_LENGTH) }));
  };
  const find = (typed: string, source: SearchSource) =>
    ask(source, () => client.members.find({ text: toHalfWidth(typed).trim().slice(0, MAX_TYPED_LENGTH) }));
  return {
    scan,
    wedge: (text) => (/^\d+$/.test(text) ? find(text, 'wedge') : scan(text, 'wedge')),
    find: (typed) => find(typed, 'typed'),
    image: (file) =>
      ask('image', async () => {
        const code = await readCodeInFile(file);
        if (!code.ok) return code;
        useScanLog.getState().add({ source: 'file', ...code.value }, Date.now());
        return client.members.scan({ text: code.value.text.slice(0, MAX_SCAN_LENGTH) });
      }),
    open: (userId) => ask('list', () => memberAsFinding(client, userId)),
  };
}

const MAX_SCAN_LENGTH = 4_096;
const MAX_TYPED_LENGTH = 200;

async function memberAsFinding(client: CoreClient, userId: string): Promise<Result<Finding>> {
  const answer = await client.members.open({ userId });
  return answer.ok ? { ok: true, value: { kind: 'member', member: answer.value, cardNo: null } } : answer;
}

function remember(queries: QueryClient, finding: Finding): void {
  const member = finding.kind === 'member' || finding.kind === 'coupon' ? finding.member : null;
  if (member) queries.setQueryData(queryKeys.member(member.userId), member);
}
