import type { Clock, Log } from '../ports.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { CacheOwner } from './cache-place.ts';
import { type Filling, type FillingOptions, startFilling } from './filling.ts';
import type { Pupil } from './learning.ts';
import type { MemberCache } from './member-cache.ts';
import { forgetUnseenMembers } from './retention.ts';

export type HoldOptions = Omit<FillingOptions, 'cache'> & {
  readonly owner: CacheOwner;
  readonly path: string;
  readonly cache: MemberCache;
  readonly days: () => number;
  /** Throws away the caches of others that have had their time. */
  readonly removeUnused: () => void;
  /** The file turned out to be broken. */
  readonly onBroken: () => void;
};

/** One owner's cache with all that goes on in it. */
export type HeldCache = {
  readonly owner: CacheOwner;
  readonly path: string;
  readonly cache: MemberCache;
  readonly filling: Filling;
  readonly pupil: Pupil;
  /** From now on nothing more is learnt, read or dropped: somebody else stands at the counter. */
  readonly halt: () => void;
  readonly close: () => Promise<void>;
};

export function holdCache(options: HoldOptions): HeldCache {
  const cache = guarded(options.cache, options.onBroken);
  const filling = startFilling({ ...options, cache });
  const stopForgetting = forgetUnseenMembers({ ...options, cache });
  let halted = false;
  const halt = (): void => {
    halted = true;
    stopForgetting();
    void filling.stop();
  };
  return {
    ...{ owner: options.owner, path: options.path, cache, filling, halt },
    pupil: pupilOf(cache, () => halted, options),
    close: async () => {
      halt();
      await filling.stop();
      await cache.close();
    },
  };
}

/** A code is known before the member that it leads to is: it is told again once the member is there. */
function pupilOf(
  cache: MemberCache,
  halted: () => boolean,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Pupil {
  let last: { readonly text: string; readonly userId: string } | undefined;
  const learn = (lesson: () => Promise<void>): void => {
    if (halted()) return;
    lesson().catch((error: unknown) => {
      log('warn', 'members.not-remembered', {
        code: error instanceof StorageError ? error.code : 'internal',
      });
    });
  };
  return {
    detail: (detail) =>
      learn(async () => {
        await cache.remember(detail, clock.nowMs());
        if (last?.userId === detail.member.userId) await cache.rememberCode(last.text, last.userId);
      }),
    code: (text, userId) =>
      learn(() => {
        last = { text, userId };
        return cache.rememberCode(text, userId);
      }),
  };
}

/** Tells of a broken file, whoever meets it first. */
function guarded(cache: MemberCache, onBroken: () => void): MemberCache {
  const guard =
    <Given extends readonly unknown[], T>(call: (...given: Given) => Promise<T>) =>
    (...given: Given): Promise<T> =>
      call(...given).catch((error: unknown) => {
        if (error instanceof StorageError && error.code === 'journal.corrupt') onBroken();
        throw error;
      });
  return {
    search: guard(cache.search),
    find: guard(cache.find),
    putPage: guard(cache.putPage),
    syncPoint: guard(cache.syncPoint),
    remember: guard(cache.remember),
    rememberCode: guard(cache.rememberCode),
    forgetUnseen: guard(cache.forgetUnseen),
    forget: guard(cache.forget),
    stats: guard(cache.stats),
    tidy: guard(cache.tidy),
    close: cache.close,
  };
}
