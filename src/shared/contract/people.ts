import { z } from 'zod';
import { PERSON_ROLES } from './person-roles.ts';

export const personSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  role: z.enum(PERSON_ROLES),
});
export type Person = z.infer<typeof personSchema>;

/** Six to twelve digits. Hashed in the core; never stored, logged or sent. */
export const pinSchema = z.string().regex(/^\d{6,12}$/);

/** Who signs, with the own PIN. */
export const signatureSchema = z.object({ personId: z.uuid(), pin: pinSchema });
export type Signature = z.infer<typeof signatureSchema>;

export const newPersonSchema = z.object({
  name: z.string().trim().min(1).max(40),
  role: z.enum(PERSON_ROLES),
  pin: pinSchema,
  /** A supervisor. Null only for the very first person, who must be a supervisor. */
  by: signatureSchema.nullable(),
});
export type NewPerson = z.infer<typeof newPersonSchema>;

export const changePinSchema = z.object({
  /** Whose PIN; null for the signer's own. Somebody else's is set by a supervisor, for whoever has forgotten it. */
  personId: z.uuid().nullable(),
  newPin: pinSchema,
  by: signatureSchema,
});
export type PinChange = z.infer<typeof changePinSchema>;
