import { z } from 'zod';
import { epochMsSchema, fenSchema, idSchema, operationIdSchema } from './fields.ts';
import { balancesSchema, OPERATION_STATES, operationSchema } from './operation.ts';
import { signatureSchema } from './people.ts';
import { recordSchema } from './record.ts';
import { RECORD_KINDS } from './record-kinds.ts';

/**
 * Why an operation is not decided yet:
 * `not-read` the vendor could not be read; `signed-out` nobody is signed in, so that nothing can be read;
 * `incomplete` the lists could not be read whole; `several-fit` more than one record fits; `others-may-have` another
 * till, the member's app or the vendor's back office may have made it; `earlier-may-have` an earlier equal operation
 * may have; `sum-differs` the records and the balances do not add up; `not-settled` it may still come; `second-read`
 * one more read is needed; `contradiction` a record appeared after the operation had been decided.
 */
export const DOUBTS = [
  'not-read',
  'signed-out',
  'incomplete',
  'several-fit',
  'others-may-have',
  'earlier-may-have',
  'sum-differs',
  'not-settled',
  'second-read',
  'contradiction',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** One read of the vendor for an operation, as the journal's events keep it. */
export const checkSchema = z.object({
  at: epochMsSchema,
  doubt: z.enum(DOUBTS).nullable(),
  /** New records that belong to nobody and fit. */
  fittingRecordIds: z.array(z.string()),
  balanceFen: fenSchema.nullable(),
  expectedBalanceFen: fenSchema.nullable(),
});
export type Check = z.infer<typeof checkSchema>;

/**
 * What a supervisor says: this record is ours; none is; it was settled in another way. `asked-vendor` decides nothing
 * yet: the operation stays with a person, and who asked, and what, is kept.
 */
export const DECISION_CHOICES = ['ours', 'none-ours', 'settled-otherwise', 'asked-vendor'] as const;
export type DecisionChoice = (typeof DECISION_CHOICES)[number];

export const decisionSchema = z.object({
  at: epochMsSchema,
  name: z.string(),
  /** The other supervisor who signed; null where one was enough. */
  secondName: z.string().nullable(),
  choice: z.enum(DECISION_CHOICES),
  recordId: z.string().nullable(),
  reason: z.string(),
});

/** The evidence for one operation, side by side. */
export const caseSchema = z.object({
  operation: operationSchema,
  /** True when it had been decided and a later read contradicted that. */
  alarm: z.boolean(),
  /** For an alarm: what it had been decided to be, and when. */
  told: z.object({ state: z.enum(OPERATION_STATES), at: epochMsSchema }).nullable(),
  doubt: z.enum(DOUBTS).nullable(),
  /** When it will be read again by itself; null when it will not. */
  nextCheckAt: epochMsSchema.nullable(),
  /**
   * When `records` and `balanceNow` were read: just now for a person to judge by. An operation that waits for its next
   * read shows what the last one showed. Null where nothing could be read, and where nobody needs it.
   */
  readAt: epochMsSchema.nullable(),
  balanceNow: balancesSchema.nullable(),
  /** The balance before and the new records together. */
  expectedBalanceFen: fenSchema.nullable(),
  /** The card's records, newest first as the vendor gives them, at most 50. */
  records: z.array(
    z.object({
      record: recordSchema,
      /** It was there before the operation was sent. */
      seenBefore: z.boolean(),
      /** New, claimed by nobody, and it fits. */
      fits: z.boolean(),
    }),
  ),
  checks: z.array(checkSchema),
  decisions: z.array(decisionSchema),
  /** A decision needs a second supervisor's signature: the amount is at or above `settings.secondPersonFromFen`. */
  needsSecond: z.boolean(),
  /** Operations that were made to make up for this one, oldest first. */
  linked: z.array(operationSchema),
});
export type Case = z.infer<typeof caseSchema>;

export const decideRequestSchema = z.object({
  operationId: operationIdSchema,
  choice: z.enum(DECISION_CHOICES),
  /** For `ours`: the vendor's record; null where the vendor keeps none, or the operation has its record already. */
  recordId: idSchema.nullable(),
  reason: z.string().trim().min(1).max(500),
  /** A supervisor's. */
  by: signatureSchema,
  /** Another supervisor's, from `settings.secondPersonFromFen` on; not needed for `asked-vendor`. */
  second: signatureSchema.nullable().default(null),
});
export type DecideRequest = z.infer<typeof decideRequestSchema>;

export const dayReportSchema = z.object({
  from: epochMsSchema,
  until: epochMsSchema,
  /** Records that no operation of this journal has claimed. */
  unclaimed: z.array(recordSchema),
  /** Operations that may have moved money and have no record, for kinds of which the vendor keeps records. */
  unmatched: z.array(operationSchema),
  /** One of each kind: what was read of the vendor's list, and how much of it operations of this journal have claimed. */
  totals: z.array(
    z.object({
      kind: z.enum(RECORD_KINDS),
      records: z.number().int(),
      amountFen: fenSchema,
      claimed: z.number().int(),
      claimedFen: fenSchema,
    }),
  ),
  /** Operations begun in this time that may have moved money, of kinds of which the vendor keeps records. */
  operations: z.number().int(),
  /** False where a list was longer than is read. */
  complete: z.boolean(),
});
export type DayReport = z.infer<typeof dayReportSchema>;
