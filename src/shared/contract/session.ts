import { z } from 'zod';
import { idSchema } from './fields.ts';

/** What the signed-in account may do, derived from liyuquan 2.2 `menus` and `permissions`. */
export const CAPABILITIES = [
  'members',
  'top-up',
  'spend',
  'refund-spend',
  'refund-top-up',
  'cash-back',
  'open-card',
  'data-package',
  'records',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const shopSchema = z.object({
  storeId: idSchema,
  name: z.string(),
  address: z.string(),
  merchantName: z.string(),
});
export type Shop = z.infer<typeof shopSchema>;

/**
 * `lapsed`: the vendor no longer knows the token (1002). The screen stays as it is and asks for the password.
 */
export const sessionSchema = z.object({
  state: z.enum(['signed-out', 'signed-in', 'lapsed']),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  capabilities: z.array(z.enum(CAPABILITIES)),
  shops: z.array(shopSchema),
  shop: shopSchema.nullable(),
});
export type Session = z.infer<typeof sessionSchema>;
