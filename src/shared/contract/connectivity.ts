import { z } from 'zod';
import { epochMsSchema } from './fields.ts';

/**
 * Why the vendor's system cannot be reached, as far as this computer can tell:
 * - `no-network`: the computer itself has no way out.
 * - `name`: the vendor's name could not be looked up; most often there is no network either.
 * - `refused`: a machine answered that nobody listens there.
 * - `no-answer`: nothing came back in time.
 * - `certificate`: somebody answered who is not the vendor, or the computer's date is wrong.
 * - `broken`: the connection broke off while it was being made.
 */
export const OFFLINE_CAUSES = [
  'no-network',
  'name',
  'refused',
  'no-answer',
  'certificate',
  'broken',
] as const;

/** Whether a vendor can be reached now. It may be a few seconds out of date, never more. */
export const connectivitySchema = z.object({
  /** `unknown`: nothing has been heard or tried yet. */
  state: z.enum(['unknown', 'online', 'offline']),
  since: epochMsSchema,
  /** Only while offline. */
  cause: z.enum(OFFLINE_CAUSES).nullable(),
});
export type Connectivity = z.infer<typeof connectivitySchema>;
export type OfflineCause = (typeof OFFLINE_CAUSES)[number];
