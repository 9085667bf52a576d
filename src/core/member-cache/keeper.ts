import { failed, type Result } from '#shared/contract/failure.ts';
import type { MemberCacheState } from '#shared/contract/member-cache.ts';
import type { MemberCache } from './member-cache.ts';

/** Holds the cache of whoever is signed in: opens, fills, refreshes and forgets it. */
export type MemberCacheKeeper = {
  /** The open cache, or why there is none. It may be partly filled. */
  readonly cache: () => Result<MemberCache>;
  readonly state: () => Promise<MemberCacheState>;
  readonly pause: () => Promise<MemberCacheState>;
  readonly resume: () => Promise<MemberCacheState>;
  readonly rebuild: () => Promise<MemberCacheState>;
  readonly close: () => Promise<void>;
};

/** Where no member is kept at all: every lookup says so. */
export function keepNoMembers(offBecause: MemberCacheState['offBecause']): MemberCacheKeeper {
  const state = async (): Promise<MemberCacheState> => ({
    phase: 'off',
    offBecause,
    progress: null,
    members: 0,
    newestReadAt: null,
    oldestReadAt: null,
    filledAt: null,
    sizeBytes: 0,
    problem: null,
  });
  return {
    cache: () => failed('member-cache.off'),
    state,
    pause: state,
    resume: state,
    rebuild: state,
    close: async () => undefined,
  };
}
