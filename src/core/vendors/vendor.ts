import type { Failure } from '#shared/contract/failure.ts';
import type { CARD_KINDS, EVENT_CARD_STATES } from '#shared/contract/member.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import type { Fen } from '#shared/money.ts';
import type { Secret } from '../secret.ts';

/**
 * How a vendor call ended: a closed set.
 * - `done`: the vendor says, in its documented form, that it was carried out.
 * - `refused`: the vendor says, with a documented code, that it was not.
 * - `unreachable`: proved that no byte of the request was written (name not resolved, connection refused, TLS).
 * - `unclear`: all else. After a money call this says nothing about whether the money moved.
 */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T; readonly answer: RawAnswer }
  | { readonly kind: 'refused'; readonly failure: Failure; readonly answer: RawAnswer }
  | { readonly kind: 'unreachable'; readonly failure: Failure }
  | { readonly kind: 'unclear'; readonly failure: Failure; readonly answer: RawAnswer | null };

/** What came back, for the journal: the body's first 4,096 characters with secrets removed. */
export type RawAnswer = {
  readonly status: number;
  readonly body: string;
  /** The vendor's clock (liyuquan 1.2 `time`), epoch ms; null where it gave none. */
  readonly vendorTimeMs: number | null;
  readonly receivedAtMs: number;
};

export type VendorName = 'liyuquan';

/** Ids, order numbers and card numbers are text throughout: 64-bit values do not fit a float. */
export type VendorMember = {
  readonly userId: string;
  /** Empty where the vendor names none; such a member cannot be charged. */
  readonly phone: string;
  readonly nickname: string;
  /** A path on the vendor's host or an https address; null where there is none. */
  readonly avatar: string | null;
};

export type VendorCard = {
  readonly cardId: string;
  readonly cardNo: string;
  readonly title: string;
  readonly kind: (typeof CARD_KINDS)[number];
  readonly balance: Fen;
  readonly principal: Fen | null;
  readonly gift: Fen | null;
  readonly openedAtMs: number | null;
  readonly eventCards: readonly {
    readonly storeMemberEventId: string;
    readonly principal: Fen;
    readonly gift: Fen;
    readonly state: (typeof EVENT_CARD_STATES)[number];
  }[];
};

export type VendorMemberDetail = { readonly member: VendorMember; readonly cards: readonly VendorCard[] };

export type VendorRecordRow = {
  readonly kind: RecordKind;
  readonly recordId: string;
  readonly orderNo: string | null;
  readonly userId: string;
  readonly nickname: string;
  readonly phone: string;
  readonly cardId: string;
  readonly cardNo: string;
  readonly cardTitle: string;
  readonly amount: Fen;
  readonly gift: Fen | null;
  readonly eventId: string | null;
  readonly promotion: string | null;
  readonly channel: 'app' | 'shop' | 'unknown';
  readonly storeId: string | null;
  readonly shopName: string;
  readonly note: string;
  readonly atMs: number | null;
};

export type VendorPage<T> = {
  readonly rows: readonly T[];
  readonly page: number;
  readonly pageSize: number;
  readonly totalRows: number;
  readonly totalPages: number;
};

export type VendorRecordPage = VendorPage<VendorRecordRow> & {
  readonly totalAmount: Fen | null;
  readonly totalGift: Fen | null;
};

export type RecordFilter = {
  readonly phone: string | null;
  readonly fromMs: number | null;
  readonly untilMs: number | null;
  readonly page: number;
  readonly pageSize: number;
};

export type VendorStore = {
  readonly storeId: string;
  readonly name: string;
  readonly address: string;
  readonly merchantName: string;
};

export type VendorPromotion = {
  readonly eventId: string;
  readonly title: string;
  readonly summary: string;
  readonly pay: Fen;
  readonly gift: Fen;
};

export type VendorCardOnSale = {
  readonly cardId: string;
  readonly title: string;
  readonly colour: string | null;
  readonly kind: (typeof CARD_KINDS)[number];
  readonly summary: string;
  readonly storeNames: readonly string[];
};

export type VendorAccount = {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly menus: readonly string[];
  readonly permissions: readonly string[];
};

export type VendorScan =
  | {
      readonly kind: 'member-card';
      readonly userId: string;
      readonly cardNo: string;
      readonly cardId: string | null;
    }
  | {
      readonly kind: 'coupon';
      readonly couponId: string;
      readonly userId: string;
      readonly num: string | null;
      readonly code: string;
      readonly quantity: number | null;
      readonly title: string;
      readonly summary: string;
      readonly storeIds: readonly string[];
      readonly shopNames: readonly string[];
      readonly expiresAtMs: number | null;
      /** Liyuquan 6.1 `status`; its values are not documented, null means nothing was said. */
      readonly status: string | null;
    };

/**
 * The port of a vendor of stored-value cards. Reads may be repeated by whoever calls; the six calls marked
 * `movesMoney` are sent exactly once each and never again by any code. `token` is what `signIn` gave.
 */
export type StoredValueVendor = {
  readonly name: VendorName;
  readonly signIn: (username: string, password: Secret) => Promise<Outcome<Secret>>;
  readonly account: (token: Secret) => Promise<Outcome<VendorAccount>>;
  readonly stores: (token: Secret) => Promise<Outcome<readonly VendorStore[]>>;
  readonly cardsOnSale: (token: Secret) => Promise<Outcome<readonly VendorCardOnSale[]>>;
  readonly promotions: (token: Secret, cardId: string) => Promise<Outcome<readonly VendorPromotion[]>>;
  /** Members whose phone number is, or begins with, `phone`; all of them when null. */
  readonly findMembers: (
    token: Secret,
    query: { readonly phone: string | null; readonly page: number; readonly pageSize: number },
  ) => Promise<Outcome<VendorPage<VendorMember>>>;
  /** Undefined where the vendor knows no such member, or one without any card. */
  readonly memberDetail: (token: Secret, userId: string) => Promise<Outcome<VendorMemberDetail | undefined>>;
  readonly records: (
    token: Secret,
    kind: RecordKind,
    filter: RecordFilter,
  ) => Promise<Outcome<VendorRecordPage>>;
  readonly scan: (text: string) => Promise<Outcome<VendorScan>>;
  readonly sendSmsCode: (token: Secret) => Promise<Outcome<null>>;
  /** Returns the path under which the vendor keeps the picture. */
  readonly uploadImage: (image: {
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }) => Promise<Outcome<string>>;
  /** A member's picture as the vendor names it; at most 512 KiB, PNG, JPEG, GIF or WebP. */
  readonly fetchAvatar: (
    avatar: string,
  ) => Promise<Outcome<{ readonly mediaType: string; readonly bytes: Uint8Array }>>;

  readonly topUp: (token: Secret, request: VendorTopUp) => Promise<Outcome<null>>;
  readonly spend: (token: Secret, request: VendorSpend) => Promise<Outcome<null>>;
  readonly refundSpend: (token: Secret, request: VendorRefund) => Promise<Outcome<null>>;
  readonly refundTopUp: (token: Secret, request: VendorRefund) => Promise<Outcome<null>>;
  readonly cashBack: (
    token: Secret,
    request: { readonly storeMemberEventId: string },
  ) => Promise<Outcome<null>>;
  readonly openCard: (token: Secret, request: VendorOpenCard) => Promise<Outcome<null>>;
};

export type VendorTopUp = {
  readonly phone: string;
  readonly cardId: string;
  readonly pay: Fen;
  readonly gift: Fen;
  readonly eventId: string | null;
  readonly imagePath: string;
};

export type VendorSpend = {
  readonly phone: string;
  readonly cardId: string;
  readonly amount: Fen;
  readonly password: Secret;
};

export type VendorRefund = { readonly orderNo: string; readonly smsCode: Secret };

export type VendorOpenCard = {
  readonly phone: string;
  readonly membershipCardId: string;
  /** Null: not sent, so that the vendor sets its default (the phone number's last six digits). */
  readonly password: Secret | null;
};
