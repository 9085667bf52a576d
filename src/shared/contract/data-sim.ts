import { z } from 'zod';
import { result } from './failure-schema.ts';
import { epochMsSchema, fenSchema, operationIdSchema, optionalAmountSchema } from './fields.ts';
import { operationSchema } from './operation.ts';

/** The number printed on a data-SIM card or its ICCID: digits, sometimes letters; never spaces. */
export const simCardNoSchema = z.string().regex(/^[0-9A-Za-z]{4,32}$/);

/** MB; null where the vendor does not know or sets no limit: shown as "–". */
const megabytes = z.number().min(0).nullable();
const vendorDate = z.object({ text: z.string(), at: epochMsSchema.nullable() }).nullable();

export const simPackageSchema = z.object({ packageId: z.string(), name: z.string(), priceFen: fenSchema });
export type SimPackageView = z.infer<typeof simPackageSchema>;

/**
 * A card as both vendors see it, side by side; each part may fail by itself. What a vendor that is not set up would
 * tell is `vendor.not-set-up`.
 */
export const simCardSchema = z.object({
  /** The card's number, also where its ICCID was asked for: orders go by it. */
  cardNo: z.string(),
  flow: result(
    z.object({
      cardNo: z.string(),
      iccid: z.string(),
      totalMb: megabytes,
      usedMb: megabytes,
      remainingMb: megabytes,
      expires: vendorDate,
    }),
  ),
  /** Null where the vendor says nothing documented; not every card is supported. */
  state: result(z.object({ active: z.boolean().nullable(), realName: z.boolean().nullable() })),
  realName: result(
    z.object({
      state: z.enum(['required', 'done']),
      /** http or https. */
      link: z.string().nullable(),
    }),
  ),
  packages: result(z.array(simPackageSchema)),
  /** The agent's own money at the vendor, before an order. */
  balance: result(z.object({ balanceFen: fenSchema })),
  /** The other vendor's total of this month, in a unit that it does not name; null where it is not set up. */
  other: result(z.object({ total: z.number().min(0).nullable() })).nullable(),
  /** The order that keeps this card from another one. */
  openOrderId: operationIdSchema.nullable(),
});
export type SimCardView = z.infer<typeof simCardSchema>;

export const dataPackageRequestSchema = z.object({
  operationId: operationIdSchema,
  cardNo: simCardNoSchema,
  packageId: z.string().regex(/^\d{1,20}$/),
  /** The price that the cashier saw; another one now stops the order. */
  priceFen: optionalAmountSchema,
  effective: z.enum(['this-month', 'next-month']),
  /** Why it is made again, where one like it was made within ten minutes. */
  repeatReason: z.string().trim().min(1).max(200).nullable().optional(),
});
export type DataPackageRequest = z.infer<typeof dataPackageRequestSchema>;

/**
 * An order and how far it has come: submitted, accepted by the vendor, effective once the card's data has grown.
 * Acceptance alone is no success yet.
 */
export const ORDER_STAGES = ['submitted', 'undecided', 'accepted', 'effective', 'failed'] as const;
export const simOrderSchema = z.object({
  operation: operationSchema,
  orderNo: z.string(),
  packageId: z.string(),
  effective: z.enum(['this-month', 'next-month']),
  stage: z.enum(ORDER_STAGES),
  submittedAt: epochMsSchema,
  acceptedAt: epochMsSchema.nullable(),
  effectiveAt: epochMsSchema.nullable(),
});
export type SimOrderView = z.infer<typeof simOrderSchema>;
