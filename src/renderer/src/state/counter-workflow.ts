import type { Failure } from '#shared/contract/failure.ts';
import type { Coupon, Finding, MemberSummary } from '#shared/contract/member.ts';
import type { CachedMember } from '#shared/contract/member-cache.ts';
import type { Operation, OperationKind } from '#shared/contract/operation.ts';
import type { Fen } from '#shared/money.ts';

/** How the cashier looked for somebody; a problem is shown beside where it arose. */
export type SearchSource = 'camera' | 'wedge' | 'typed' | 'image' | 'list';

/** What a lookup led to; `cached` is a member as this computer knows it, while the vendor cannot be asked. */
export type Found = Finding | { readonly kind: 'cached'; readonly member: CachedMember };

export type Place =
  | { readonly at: 'ready' }
  | { readonly at: 'candidates'; readonly members: readonly MemberSummary[]; readonly more: boolean }
  | { readonly at: 'nobody'; readonly phone: string }
  /** A coupon whose member could not be read. */
  | { readonly at: 'coupon'; readonly coupon: Coupon }
  | { readonly at: 'cached'; readonly userId: string }
  | {
      readonly at: 'member';
      readonly userId: string;
      readonly cardId: string | null;
      readonly coupons: readonly Coupon[];
    };

export type Sheet =
  | { readonly kind: 'top-up' }
  | { readonly kind: 'spend'; readonly step: 'price' | 'password' }
  | { readonly kind: 'refund'; readonly step: 'choose' | 'confirm' }
  | { readonly kind: 'cash-back'; readonly storeMemberEventId: string }
  | { readonly kind: 'open-card'; readonly phone: string };

export type UploadedPicture =
  | { readonly status: 'uploading' }
  | { readonly status: 'uploaded'; readonly imageRef: string }
  | { readonly status: 'failed'; readonly failure: Failure };
export type DraftPicture = {
  readonly previewUrl: string;
  readonly base64: string;
  readonly upload: UploadedPicture;
};

/** What was typed and chosen and not yet sent. It survives leaving a sheet, until the member is closed. */
export type Drafts = {
  readonly topUp: {
    readonly eventId: string | null;
    readonly typed: string;
    readonly picture: DraftPicture | null;
  };
  readonly spend: {
    readonly typed: string;
    readonly couponKey: string | null;
    readonly discountTyped: string;
  };
  readonly refund: {
    readonly kind: 'refund-spend' | 'refund-top-up';
    readonly orderNo: string | null;
    readonly code: string;
  };
  readonly openCard: { readonly phone: string; readonly membershipCardId: string | null };
};

export const NO_DRAFTS: Drafts = {
  topUp: { eventId: null, typed: '', picture: null },
  spend: { typed: '', couponKey: null, discountTyped: '' },
  refund: { kind: 'refund-spend', orderNo: null, code: '' },
  openCard: { phone: '', membershipCardId: null },
};

/** What is being sent, as the blocking panel and a lost answer need it. */
export type Summary = {
  readonly kind: OperationKind;
  readonly amountFen: Fen;
  readonly giftFen: Fen;
  readonly cardTitle: string;
  /** For a new card: where to look for its member afterwards. */
  readonly phone: string | null;
};

export type Outcome =
  | { readonly kind: 'operation'; readonly operation: Operation }
  /** The core answered with a failure and no operation. */
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** The line to the core broke with the call under way: the journal knows, or will. */
  | { readonly kind: 'no-answer'; readonly sinceMs: number };

export type Submission = {
  readonly operationId: string;
  readonly summary: Summary;
  /** Null while it is being sent. */
  readonly outcome: Outcome | null;
  /** Its outcome stood open on the screen before it was found out. */
  readonly wasOpen?: boolean;
};

export type Counter = {
  readonly place: Place;
  readonly sheet: Sheet | null;
  readonly drafts: Drafts;
  /** Made when a sheet is entered and kept until an attempt has been decided. */
  readonly operationId: string | null;
  readonly submission: Submission | null;
  /** Why the cashier does again what was done a moment ago; goes with the next attempt only. */
  readonly repeatReason: string | null;
  /** The operation for which the open sheet makes up; goes with each of its attempts. */
  readonly linkedTo: string | null;
  readonly searching: SearchSource | null;
  readonly problem: { readonly source: SearchSource; readonly failure: Failure } | null;
  /** Found while something typed would have been lost; the cashier decides. */
  readonly waiting: Found | null;
  /** When the next SMS code may be asked for, epoch ms. */
  readonly smsAgainAt: number | null;
};

export const READY: Counter = {
  place: { at: 'ready' },
  sheet: null,
  drafts: NO_DRAFTS,
  operationId: null,
  submission: null,
  repeatReason: null,
  linkedTo: null,
  searching: null,
  problem: null,
  waiting: null,
  smsAgainAt: null,
};

export type CounterEvent =
  | { readonly type: 'search-began'; readonly source: SearchSource }
  | { readonly type: 'search-failed'; readonly source: SearchSource; readonly failure: Failure }
  | { readonly type: 'found'; readonly finding: Found }
  | { readonly type: 'waiting-accepted' }
  | { readonly type: 'waiting-dropped' }
  | { readonly type: 'problem-dismissed' }
  | { readonly type: 'card-chosen'; readonly cardId: string }
  | { readonly type: 'closed' }
  | {
      readonly type: 'sheet-opened';
      readonly sheet: Sheet;
      readonly operationId: string;
      readonly linkedTo?: string | null;
    }
  | { readonly type: 'sheet-stepped'; readonly sheet: Sheet; readonly operationId: string }
  | { readonly type: 'sheet-left' }
  | { readonly type: 'drafted'; readonly change: DraftChange }
  | {
      readonly type: 'picture-uploaded';
      readonly previewUrl: string;
      readonly upload: UploadedPicture;
    }
  | { readonly type: 'sms-sent'; readonly againAt: number }
  | { readonly type: 'submitted'; readonly summary: Summary }
  | { readonly type: 'decided'; readonly operationId: string; readonly outcome: Outcome }
  | { readonly type: 'corrected'; readonly operationId: string; readonly repeatReason?: string }
  | { readonly type: 'done' }
  | { readonly type: 'member-lost' };

export type DraftChange = { readonly [K in keyof Drafts]?: Partial<Drafts[K]> };
