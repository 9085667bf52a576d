import type { Result } from '#shared/contract/failure.ts';
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
