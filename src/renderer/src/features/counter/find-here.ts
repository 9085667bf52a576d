import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { MemberHit } from '#shared/contract/member-cache.ts';
import type { CoreClient } from '../../lib/core-client.ts';
import type { Found } from '../../state/counter-workflow.ts';

/** Members as this computer knows them: by what was typed, by what was scanned, by their id. */
export type FindHere = {
  /** One hit is opened by `open`; several are listed; of none `otherwise` decides, told whether members are kept. */
  readonly typed: (text: string, open: Open, otherwise: Otherwise) => Promise<Result<Found>>;
  /** A scanned code, or a number off a printed card: only what fits it exactly. */
  readonly scanned: (text: string) => Promise<Result<Found>>;
  readonly member: Open;
};

type Otherwise = (searched: boolean) => Promise<Result<Found>>;
type Open = (userId: string) => Promise<Result<Found>>;

export function findHereWith(client: CoreClient): FindHere {
  const member: Open = async (userId) => {
    const cached = await client.members.cached({ userId });
    return cached.ok ? ok({ kind: 'cached', member: cached.value }) : cached;
  };
  return {
    member,
    typed: async (text, open, otherwise) => {
      const answer = await client.members.search({ text });
      if (!answer.ok || answer.value.hits.length === 0) return otherwise(answer.ok);
      const { hits, more } = answer.value;
      const [only] = hits;
      if (only && hits.length === 1) return open(only.userId);
      return ok({ kind: 'candidates', members: hits.map(withoutPicture), more });
    },
    scanned: async (text) => {
      const answer = await client.members.search({ text });
      if (!answer.ok) return answer;
      const exact = answer.value.hits.filter(({ matched }) => EXACT.has(matched));
      const [only] = exact;
      return only && exact.length === 1 ? member(only.userId) : failed('member-cache.not-here');
    },
  };
}

const EXACT: ReadonlySet<MemberHit['matched']> = new Set(['code', 'card-number', 'user-id', 'phone']);

/** No picture: twenty of them would be twenty questions to the vendor. */
const withoutPicture = (hit: MemberHit) => ({ ...hit, hasAvatar: false });
