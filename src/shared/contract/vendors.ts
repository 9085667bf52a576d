import { z } from 'zod';
import { failureSchema } from './failure-schema.ts';
import { signatureSchema } from './people.ts';

/** The four vendors. */
export const VENDOR_NAMES = ['liyuquan', 'sim-agent', 'dakashi', 'zvcms'] as const;
export type VendorName = (typeof VENDOR_NAMES)[number];

/** Those that a shop may do without; liyuquan is always there, and its credentials are the cashier's sign-in. */
export const SHOP_VENDORS = ['sim-agent', 'dakashi', 'zvcms'] as const;
export type ShopVendor = (typeof SHOP_VENDORS)[number];

/** What the screen may know of a vendor's settings. Address and credentials go in and never come out. */
export const vendorStateSchema = z.object({
  vendor: z.enum(VENDOR_NAMES),
  setUp: z.boolean(),
  /** Why nothing can be changed here: the simulator stands in for all, or the address was given at the start. */
  fixedBy: z.enum(['training', 'start']).nullable(),
  /** The vendor has published its address: it is taken where none is entered. */
  addressKnown: z.boolean(),
  /** The deliberate choice to do without https. */
  plainHttp: z.boolean(),
});
export type VendorState = z.infer<typeof vendorStateSchema>;

/** Null keeps what is stored. A new address needs all credentials anew, so that no old ones reach another host. */
const kept = z.string().trim().min(1).max(200).nullable();
const access = {
  /** The host is enough; what the document prints may be pasted whole. Whether it is https only the switch decides. */
  address: z.string().trim().min(1).max(300).nullable(),
  allowPlainHttp: z.boolean(),
  /** A supervisor: for liyuquan always, for the others where plain http is allowed anew and people have been entered. */
  by: signatureSchema.nullable(),
};

export const vendorAccessSchema = z.discriminatedUnion('vendor', [
  z.object({ vendor: z.literal('liyuquan'), ...access }),
  z.object({ vendor: z.literal('sim-agent'), ...access, id: kept, secret: kept }),
  z.object({ vendor: z.literal('dakashi'), ...access, clientId: kept, clientSecret: kept }),
  z.object({ vendor: z.literal('zvcms'), ...access, openId: kept, grantCode: kept, key: kept }),
]);
export type VendorAccessForm = z.infer<typeof vendorAccessSchema>;

/**
 * What a test of the connection found wrong:
 * - `address`: nobody answers there, or not this vendor;
 * - `clock`: this computer's clock;
 * - `credentials`: the vendor does not know the shop's id;
 * - `signature`: the id is known, the secret or key is wrong;
 * - `refused`: the vendor refused and did not say which; its words are in `failure`;
 * - `answer`: it answered, and the answer cannot be used.
 */
export const CONNECTION_PROBLEMS = [
  'address',
  'clock',
  'credentials',
  'signature',
  'refused',
  'answer',
] as const;

export const connectionTestSchema = z.object({
  /** Null: the connection works. */
  problem: z.enum(CONNECTION_PROBLEMS).nullable(),
  /** By how many seconds this computer's clock is ahead of the vendor's (negative: behind), where it could be told. */
  clockLeadSeconds: z.number().int().nullable(),
  /** What the test's call answered, in the counter's words and the vendor's; null where it works. */
  failure: failureSchema.nullable(),
});
export type ConnectionTest = z.infer<typeof connectionTestSchema>;

export const connectionTestRequestSchema = z.object({
  vendor: z.enum(VENDOR_NAMES),
  /** A card number (dakashi) or user id (zvcms) that the vendor knows makes the test complete; null does without. */
  probe: z
    .string()
    .regex(/^[\x21-\x7e]{1,64}$/)
    .nullable(),
});
