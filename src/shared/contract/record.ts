import { z } from 'zod';
import { epochMsSchema, fenSchema, idSchema } from './fields.ts';
import { RECORD_KINDS } from './record-kinds.ts';

export const recordSchema = z.object({
  kind: z.enum(RECORD_KINDS),
  recordId: idSchema,
  /** Null in the refund list: the vendor gives none there. */
  orderNo: z.string().nullable(),
  userId: idSchema,
  /** `王*`; empty where the vendor has none. */
  nicknameMasked: z.string(),
  phoneMasked: z.string(),
  cardId: idSchema,
  cardNo: z.string(),
  cardTitle: z.string(),
  amountFen: fenSchema,
  giftFen: fenSchema.nullable(),
  promotion: z.string().nullable(),
  /** Where it was made: the member's app, or a shop. */
  channel: z.enum(['app', 'shop', 'unknown']),
  shopName: z.string(),
  note: z.string(),
  at: epochMsSchema.nullable(),
  /** The operation of this counter that made the record, where the journal knows it. */
  operationId: z.string().nullable(),
  /** The journal knows a refund of this order. */
  refunded: z.boolean(),
});
export type VendorRecord = z.infer<typeof recordSchema>;

export const recordQuerySchema = z.object({
  kind: z.enum(RECORD_KINDS),
  /** A member's records, or the shop's when null. */
  userId: idSchema.nullable(),
  from: epochMsSchema.nullable(),
  until: epochMsSchema.nullable(),
  page: z.number().int().min(1).max(100_000),
  pageSize: z.number().int().min(1).max(100),
});
export type RecordQuery = z.infer<typeof recordQuerySchema>;

export const recordPageSchema = z.object({
  records: z.array(recordSchema),
  page: z.number().int(),
  pageSize: z.number().int(),
  totalRecords: z.number().int(),
  totalPages: z.number().int(),
  /** Over the whole list, as the vendor adds it up; null where the vendor gives no sum. */
  totalAmountFen: fenSchema.nullable(),
  totalGiftFen: fenSchema.nullable(),
});
export type RecordPage = z.infer<typeof recordPageSchema>;
