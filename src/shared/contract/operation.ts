import { z } from 'zod';
import { failureSchema } from './failure-schema.ts';
import {
  amountSchema,
  epochMsSchema,
  fenSchema,
  idSchema,
  operationIdSchema,
  optionalAmountSchema,
} from './fields.ts';

/** 充值, 消费, 消费回退, 充值退款, 返现, 开卡, 流量包订购. */
export const OPERATION_KINDS = [
  'top-up',
  'spend',
  'refund-spend',
  'refund-top-up',
  'cash-back',
  'open-card',
  'data-package',
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/**
 * The states of an operation in the journal. `sending` is durable before the first byte leaves; there is no step
 * from `unknown` back to `sending`. The steps between them: core/operations/transition.ts.
 */
export const OPERATION_STATES = [
  'sending',
  'confirmed',
  'rejected',
  'not-sent',
  'unknown',
  'not-applied',
  'person',
  'confirmed-by-person',
  'not-applied-by-person',
  'settled-otherwise',
] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

/** What the cashier is told, in one of three words: 成功, 失败, 待确认. */
export const VERDICTS = ['success', 'failure', 'undecided'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const balancesSchema = z.object({
  balanceFen: fenSchema,
  principalFen: fenSchema.nullable(),
  giftFen: fenSchema.nullable(),
});
export type Balances = z.infer<typeof balancesSchema>;

export const operationSchema = z.object({
  operationId: operationIdSchema,
  kind: z.enum(OPERATION_KINDS),
  state: z.enum(OPERATION_STATES),
  verdict: z.enum(VERDICTS),
  userId: idSchema.nullable(),
  /** `王*`; empty for nobody, for a new member, and where the vendor has no nickname. */
  nicknameMasked: z.string(),
  phoneMasked: z.string(),
  cardId: idSchema,
  cardNo: z.string().nullable(),
  cardTitle: z.string(),
  /** What the operation moves: paid at a top-up, taken at a spend, given or taken back at a refund. 0 for a card. */
  amountFen: fenSchema,
  giftFen: fenSchema,
  discountFen: fenSchema,
  couponTitle: z.string().nullable(),
  before: balancesSchema.nullable(),
  /** Null while undecided, after a failure, and when the vendor could not be read after a success. */
  after: balancesSchema.nullable(),
  /** The vendor's order number of the new record; null where the vendor gives none. */
  orderNo: z.string().nullable(),
  /** The vendor's record id that this operation has claimed. */
  recordId: z.string().nullable(),
  /** For a refund: the order that is refunded. */
  refundedOrderNo: z.string().nullable(),
  /** The operation that was with a person and for which this one makes up; null for all others. */
  linkedTo: operationIdSchema.nullable(),
  failure: failureSchema.nullable(),
  operator: z.string(),
  shopName: z.string(),
  startedAt: epochMsSchema,
  decidedAt: epochMsSchema.nullable(),
});
export type Operation = z.infer<typeof operationSchema>;

const common = { operationId: operationIdSchema, userId: idSchema };
/** Why an operation is made again that looks like one of the last ten minutes (`operation.looks-repeated`). */
const repeatReason = z.string().trim().min(1).max(200).nullable().optional();
/**
 * The operation that is, or was, with a person and for which this one makes up (`operation.link-refused` where it is
 * no such case of the same member). The link is the reason of an operation that looks repeated.
 */
const linkedTo = operationIdSchema.nullable().optional();
const sms = z.string().regex(/^\d{4,8}$/);

export const topUpRequestSchema = z.object({
  ...common,
  cardId: idSchema,
  eventId: idSchema.nullable(),
  payFen: amountSchema,
  giftFen: optionalAmountSchema,
  /** What `images.upload` returned. */
  imageRef: z.string().min(1).max(200),
  repeatReason,
  linkedTo,
});

export const spendRequestSchema = z.object({
  ...common,
  cardId: idSchema,
  priceFen: amountSchema,
  /** The member's password as the customer typed it; hashed in the core, never stored or logged. */
  password: z.string().min(1).max(64),
  coupon: z.object({ couponKey: z.string().min(1).max(200), discountFen: amountSchema }).nullable(),
  repeatReason,
  linkedTo,
});

export const refundRequestSchema = z.object({
  ...common,
  orderNo: idSchema,
  smsCode: sms,
  linkedTo,
});

export const cashBackRequestSchema = z.object({
  ...common,
  cardId: idSchema,
  storeMemberEventId: idSchema,
});

export const openCardRequestSchema = z
  .object({
    operationId: operationIdSchema,
    /** Whose card it becomes: a phone number typed here … */
    phone: z
      .string()
      .regex(/^1\d{10}$/)
      .optional(),
    /** … or a member whose number the core knows. Exactly one of the two. */
    userId: idSchema.optional(),
    membershipCardId: idSchema,
    /** Null: the vendor sets its default, the phone number's last six digits (liyuquan 3.3). */
    password: z.string().min(1).max(64).nullable(),
  })
  .refine(({ phone, userId }) => (phone === undefined) !== (userId === undefined), { path: ['phone'] });

export type TopUpRequest = z.infer<typeof topUpRequestSchema>;
export type SpendRequest = z.infer<typeof spendRequestSchema>;
export type RefundRequest = z.infer<typeof refundRequestSchema>;
export type CashBackRequest = z.infer<typeof cashBackRequestSchema>;
export type OpenCardRequest = z.infer<typeof openCardRequestSchema>;

/** What a refund would take back or give back, read from the vendor before the SMS code is asked for. */
export const refundPreviewSchema = z.object({
  kind: z.enum(['refund-spend', 'refund-top-up']),
  orderNo: z.string(),
  cardId: idSchema,
  cardNo: z.string(),
  cardTitle: z.string(),
  at: epochMsSchema.nullable(),
  /** The money that goes back to the card (spend) or to the customer (top-up). */
  amountFen: fenSchema,
  /** The gift that is clawed back with a top-up; 0 for a spend. */
  giftFen: fenSchema,
  before: balancesSchema.nullable(),
  /** The balance afterwards if the vendor does as it documents; null where the present balance is unknown. */
  expectedBalanceFen: fenSchema.nullable(),
  /** Why it cannot be refunded, known before anything is sent. */
  obstacle: failureSchema.nullable(),
});
export type RefundPreview = z.infer<typeof refundPreviewSchema>;
