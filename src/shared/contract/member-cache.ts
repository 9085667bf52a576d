import { z } from 'zod';
import { failureSchema } from './failure-schema.ts';
import { epochMsSchema } from './fields.ts';
import { cardSchema, memberSummarySchema, openedMemberSchema } from './member.ts';
import { CACHE_OFF_REASONS, CACHE_PHASES, MATCH_KINDS } from './member-cache-kinds.ts';

export const memberHitSchema = memberSummarySchema.extend({
  /** What of the member the typed text met. */
  matched: z.enum(MATCH_KINDS),
  /** When the vendor last told of this member. */
  readAt: epochMsSchema,
});
export type MemberHit = z.infer<typeof memberHitSchema>;

/** At most `MOST_HITS`, best first: exact numbers, then beginnings, then parts. */
export const memberHitsSchema = z.object({
  /** The text that was asked for, so that a late answer can be told from the one that is awaited. */
  text: z.string(),
  hits: z.array(memberHitSchema),
  /** Further members match. */
  more: z.boolean(),
});
export type MemberHits = z.infer<typeof memberHitsSchema>;

/** A member as last read. Its balances are shown as 非实时 and never spent from: money needs a fresh read. */
export const cachedMemberSchema = openedMemberSchema.extend({
  readAt: epochMsSchema,
  /** Null: known from the list of members (liyuquan 4.4) only, which says nothing of cards. */
  cards: z.array(cardSchema).nullable(),
  /** When the cards were read; null with `cards`. */
  cardsReadAt: epochMsSchema.nullable(),
});
export type CachedMember = z.infer<typeof cachedMemberSchema>;

/** The cache of members on this computer, as the settings and the counter show it. */
export const memberCacheStateSchema = z.object({
  phase: z.enum(CACHE_PHASES),
  /** Why there is none; null in every other phase. */
  offBecause: z.enum(CACHE_OFF_REASONS).nullable(),
  /** While it is being filled or is paused in the middle of it. */
  progress: z
    .object({
      pagesDone: z.number().int(),
      /** Null until the vendor has said how many members there are. */
      pagesTotal: z.number().int().nullable(),
      membersTotal: z.number().int().nullable(),
    })
    .nullable(),
  members: z.number().int(),
  newestReadAt: epochMsSchema.nullable(),
  oldestReadAt: epochMsSchema.nullable(),
  /** When all pages had been read last; null: never. */
  filledAt: epochMsSchema.nullable(),
  sizeBytes: z.number().int(),
  /** What went wrong last; null once something has gone well again. */
  problem: failureSchema.nullable(),
});
export type MemberCacheState = z.infer<typeof memberCacheStateSchema>;
