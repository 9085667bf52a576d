import { z } from 'zod';
import { FAILURE_CODES, type Failure, MONEY_STATES } from './failure.ts';

/** A failure as it crosses between processes. Apart from failure.ts, so that the screen needs no schema library. */
export const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  money: z.enum(MONEY_STATES),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  vendorMessage: z.string().max(200).optional(),
}) satisfies z.ZodType<Failure>;

/** The schema of a `Result` around a value. */
export const result = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), failure: failureSchema }),
  ]);
