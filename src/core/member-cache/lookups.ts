import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Card } from '#shared/contract/member.ts';
import type { CachedMember, MemberHit, MemberHits } from '#shared/contract/member-cache.ts';
import { cardView, openedOf, summaryOf } from '../members/member-view.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { Hit, MemberCache } from './member-cache.ts';
import type { RevealLimit } from './reveal-limit.ts';

export type LookupOptions = {
  readonly cache: () => Result<MemberCache>;
  readonly openOn: (userId: string) => ReadonlyMap<string, string>;
  /** The phone number of a member who was read since the start, whether the cache has it or not. */
  readonly phoneOf: (userId: string) => string | undefined;
  /** Writes into the audit log that this member's number is about to be shown. */
  readonly audit: (userId: string) => Result<null>;
  readonly limit: RevealLimit;
};

/** Members on this computer, as lists and screens may see them. */
export type Lookups = {
  readonly search: (text: string) => Promise<Result<MemberHits>>;
  readonly cached: (userId: string) => Promise<Result<CachedMember>>;
  readonly revealPhone: (userId: string) => Promise<Result<{ phone: string }>>;
};

export function createLookups(options: LookupOptions): Lookups {
  return {
    search: (text) =>
      ask(options, async (cache) => {
        const { hits, more } = await cache.search(text);
        return ok({ text, hits: hits.map(hitView), more });
      }),
    cached: (userId) => ask(options, (cache) => cachedMember(options, cache, userId)),
    revealPhone: (userId) => revealPhone(options, userId),
  };
}

/** A cache that cannot be read is as good as none; the keeper throws it away. */
async function ask<T>(
  { cache }: LookupOptions,
  question: (cache: MemberCache) => Promise<Result<T>>,
): Promise<Result<T>> {
  const open = cache();
  if (!open.ok) return open;
  try {
    return await question(open.value);
  } catch (error) {
    if (error instanceof StorageError) return failed('member-cache.off');
    throw error;
  }
}

const hitView = ({ member, matched, readAtMs }: Hit): MemberHit => ({
  ...summaryOf(member),
  matched,
  readAt: readAtMs,
});

async function cachedMember(
  { openOn }: LookupOptions,
  cache: MemberCache,
  userId: string,
): Promise<Result<CachedMember>> {
  const found = await cache.find(userId);
  if (found === undefined) return failed('member-cache.not-here');
  const open = openOn(userId);
  const cards: Card[] | null =
    found.cards?.map((card) => cardView(card, { colours: NO_COLOURS, open })) ?? null;
  return ok({
    ...openedOf(found.member),
    readAt: found.readAtMs,
    cards,
    cardsReadAt: found.cardsReadAtMs,
  });
}

/** Colours come from the vendor's list of cards on sale, which may be out of reach. */
const NO_COLOURS: ReadonlyMap<string, string> = new Map();

/** The audit log comes first: a number that cannot be noted down is not shown. */
async function revealPhone(options: LookupOptions, userId: string): Promise<Result<{ phone: string }>> {
  const known = options.phoneOf(userId);
  const phone = known === undefined ? await cachedPhone(options, userId) : ok(known);
  if (!phone.ok) return phone;
  const allowed = options.limit.take();
  if (!allowed.ok) return allowed;
  const noted = options.audit(userId);
  return noted.ok ? ok({ phone: phone.value }) : noted;
}

const cachedPhone = (options: LookupOptions, userId: string): Promise<Result<string>> =>
  ask(options, async (cache) => {
    const found = await cache.find(userId);
    return found === undefined ? failed('member-cache.not-here') : ok(found.member.phone);
  });
