import { z } from 'zod';
import { EVENT_CARD_STATES } from '#shared/contract/member.ts';
import { RECORD_KINDS } from '#shared/contract/record-kinds.ts';

/**
 * What the vendor showed before the operation was sent; later evidence is the difference to it, never a time.
 * Ids are the vendor's, as text.
 */
export const snapshotSchema = z.object({
  /** The list in which the operation's record will appear; null where the vendor keeps none (card opening, cash-back). */
  recordKind: z.enum(RECORD_KINDS).nullable(),
  /** The ids of the member's records seen in that list. */
  seenRecordIds: z.array(z.string()),
  /** True when that was the member's whole list. */
  complete: z.boolean(),
  /** The cards that the member had. */
  cardIds: z.array(z.string()),
  /** The state of the event card that a cash-back is for. */
  eventCardState: z.enum(EVENT_CARD_STATES).nullable(),
  /** Only of a data package: the order as it is sent, and the card's data before it. */
  order: z
    .object({
      /** Ours, made of the operation's id. */
      orderNo: z.string(),
      packageId: z.string(),
      effective: z.enum(['this-month', 'next-month']),
      /** MB in all; null where the vendor did not know. */
      totalMb: z.number().nullable(),
    })
    .optional(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
