import { z } from 'zod';
import { failureSchema } from '#shared/contract/failure-schema.ts';
import type { Balances, OperationKind } from '#shared/contract/operation.ts';
import { OPERATION_KINDS, OPERATION_STATES } from '#shared/contract/operation.ts';
import type { Fen } from '#shared/money.ts';
import type { Named, Row } from '../sqlite/database.ts';
import { type Snapshot, snapshotSchema } from './snapshot.ts';

/** What is known of an operation before its first byte leaves. Nothing in it is secret; only `phone` is private. */
export type OperationDraft = {
  readonly operationId: string;
  readonly vendor: string;
  /** Within which the vendor's ids are unique; see docs/adr/0003. */
  readonly account: string;
  readonly kind: OperationKind;
  /** Null only where a card is opened for a phone number that the vendor does not know yet. */
  readonly userId: string | null;
  readonly phone: string;
  readonly phoneMasked: string;
  readonly nickname: string;
  readonly cardId: string;
  readonly cardNo: string | null;
  readonly cardTitle: string;
  readonly amount: Fen;
  readonly gift: Fen;
  readonly discount: Fen;
  readonly coupon: { readonly key: string; readonly title: string } | null;
  readonly eventId: string | null;
  readonly storeEventId: string | null;
  readonly refundedOrderNo: string | null;
  /** SHA-256 of the request without its secrets: a repeated id must ask for the same. */
  readonly requestHash: string;
  readonly snapshot: Snapshot;
  readonly before: Balances | null;
  readonly operator: string;
  readonly shopId: string;
  readonly shopName: string;
  /** The vendor's clock minus ours, in ms, as the pre-read showed it; null where the vendor gave no time. */
  readonly vendorOffsetMs: number | null;
  /** The earlier operation that this one looks like, and why it is made all the same. */
  readonly repeats?: { readonly operationId: string; readonly reason: string } | null;
  /** The operation that was with a person and for which this one makes up. */
  readonly linkedTo?: string | null;
};

const text = z.string();
const fen = z.number().int();
const rowSchema = z.object({
  operation_id: text,
  vendor: text,
  account: text,
  kind: z.enum(OPERATION_KINDS),
  state: z.enum(OPERATION_STATES),
  user_id: text.nullable(),
  phone: text.nullable(),
  phone_masked: text,
  nickname: text,
  card_id: text,
  card_no: text.nullable(),
  card_title: text,
  amount_fen: fen,
  gift_fen: fen,
  discount_fen: fen,
  coupon_key: text.nullable(),
  coupon_title: text.nullable(),
  event_id: text.nullable(),
  store_event_id: text.nullable(),
  refunded_order_no: text.nullable(),
  request_hash: text,
  snapshot: text.transform((json) => snapshotSchema.parse(JSON.parse(json))),
  before_balance: fen.nullable(),
  before_principal: fen.nullable(),
  before_gift: fen.nullable(),
  operator: text,
  shop_id: text,
  shop_name: text,
  till: text,
  started_at: fen,
  boot_id: text,
  monotonic_ms: fen,
  vendor_offset_ms: fen.nullable(),
  decided_at: fen.nullable(),
  failure: text
    .nullable()
    .transform((json) => (json === null ? null : failureSchema.parse(JSON.parse(json)))),
  answer: text.nullable(),
  order_no: text.nullable(),
  record_id: text.nullable(),
  after_balance: fen.nullable(),
  after_principal: fen.nullable(),
  after_gift: fen.nullable(),
  repeats: text.nullable(),
  repeat_reason: text.nullable(),
  linked_to: text.nullable(),
});

/** A row of the journal, parsed; its names are the columns' (migrations/0001-operations.ts). */
export type StoredOperation = z.output<typeof rowSchema>;

export const storedOperation = (row: Row): StoredOperation => rowSchema.parse(row);

/** The columns of a draft. */
export function draftColumns(draft: OperationDraft): Named {
  return {
    operation_id: draft.operationId,
    vendor: draft.vendor,
    account: draft.account,
    kind: draft.kind,
    user_id: draft.userId,
    phone: draft.phone,
    phone_masked: draft.phoneMasked,
    nickname: draft.nickname,
    card_id: draft.cardId,
    card_no: draft.cardNo,
    card_title: draft.cardTitle,
    amount_fen: draft.amount,
    gift_fen: draft.gift,
    discount_fen: draft.discount,
    coupon_key: draft.coupon?.key ?? null,
    coupon_title: draft.coupon?.title ?? null,
    event_id: draft.eventId,
    store_event_id: draft.storeEventId,
    refunded_order_no: draft.refundedOrderNo,
    request_hash: draft.requestHash,
    snapshot: JSON.stringify(draft.snapshot),
    before_balance: draft.before?.balanceFen ?? null,
    before_principal: draft.before?.principalFen ?? null,
    before_gift: draft.before?.giftFen ?? null,
    operator: draft.operator,
    shop_id: draft.shopId,
    shop_name: draft.shopName,
    vendor_offset_ms: draft.vendorOffsetMs,
    repeats: draft.repeats?.operationId ?? null,
    repeat_reason: draft.repeats?.reason ?? null,
    linked_to: draft.linkedTo ?? null,
  };
}
