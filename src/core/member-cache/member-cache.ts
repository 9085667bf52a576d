import type { MatchKind } from '#shared/contract/member-cache-kinds.ts';
import type { VendorCard, VendorMember, VendorMemberDetail } from '../vendors/vendor.ts';

/**
 * The members of one shop under one account as the vendor last told of them: an encrypted file of its own, kept by a
 * worker thread, so that neither a long page nor a slow search delays a sale. It may be thrown away at any time.
 * Calls are carried out in the order in which they come; each rejects with a StorageError where the file cannot be
 * read or written, and then nothing of that call is kept.
 */
export type MemberCache = {
  /** At most 20 members, best first (MATCH_KINDS); the text as typed or scanned, at most 1,024 characters of it. */
  readonly search: (text: string) => Promise<Search>;
  readonly find: (userId: string) => Promise<StoredMember | undefined>;

  /** One page of the vendor's list (liyuquan 4.4) and how far the filling has come, in one commit. */
  readonly putPage: (page: ReadPage) => Promise<void>;
  /** How far the filling has come: what the last committed page said. Undefined: not begun. */
  readonly syncPoint: () => Promise<SyncPoint | undefined>;
  /** A member with all cards (4.5). Cards that are no longer there are forgotten. */
  readonly remember: (detail: VendorMemberDetail, readAtMs: number) => Promise<void>;
  /** What a scanned text led to (6.1), to find the member by it again. Without effect for a member who is not there. */
  readonly rememberCode: (text: string, userId: string) => Promise<void>;

  /**
   * Drops members of whom the vendor has not told since `beforeMs`, with all that is known of them; at most `limit`.
   * Returns how many: call again while it is `limit`.
   */
  readonly forgetUnseen: (beforeMs: number, limit: number) => Promise<number>;
  readonly forget: (userId: string) => Promise<void>;
  readonly stats: () => Promise<CacheStats>;
  /** Tidies the search index after many pages: a step of some milliseconds. False: nothing is left to do. */
  readonly tidy: () => Promise<boolean>;
  /** Waits for what is under way. */
  readonly close: () => Promise<void>;
};

export type StoredMember = {
  readonly member: VendorMember;
  /** When the vendor last told of this member (4.4, 4.5), epoch ms. */
  readonly readAtMs: number;
  /** Null where no 4.5 was read yet. */
  readonly cards: readonly VendorCard[] | null;
  readonly cardsReadAtMs: number | null;
};

export type Hit = {
  readonly member: VendorMember;
  readonly matched: MatchKind;
  readonly readAtMs: number;
};

export type Search = { readonly hits: readonly Hit[]; readonly more: boolean };

export type ReadPage = {
  readonly members: readonly VendorMember[];
  readonly readAtMs: number;
  readonly point: SyncPoint;
};

/** A filling goes through all pages; the next one begins with `pagesDone` 0 and `finishedAtMs` null. */
export type SyncPoint = {
  readonly startedAtMs: number;
  readonly pageSize: number;
  /** Pages 1 to this one are committed. */
  readonly pagesDone: number;
  /** As the vendor said with that page. */
  readonly totalRows: number;
  /** Null: not through yet. */
  readonly finishedAtMs: number | null;
  /** When the filling before this one was through; absent where there was none, or nobody wrote it down. */
  readonly filledAtMs?: number;
};

export type CacheStats = {
  readonly members: number;
  readonly newestReadAtMs: number | null;
  readonly oldestReadAtMs: number | null;
  /** Of the file and its write-ahead log. */
  readonly sizeBytes: number;
};
