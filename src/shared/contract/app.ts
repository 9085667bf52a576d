import { z } from 'zod';
import { connectivitySchema } from './connectivity.ts';
import { failureSchema } from './failure-schema.ts';
import { amountSchema, epochMsSchema } from './fields.ts';
import { memberCacheStateSchema } from './member-cache.ts';
import { operationSchema } from './operation.ts';
import { signatureSchema } from './people.ts';
import { sessionSchema } from './session.ts';
import { LANGUAGES, SCANNER_ENDS, type Settings } from './settings.ts';
import { SHOP_VENDORS } from './vendors.ts';

/** What a keyboard can type in one stroke; a scanner can type nothing else. */
const scannerMarkSchema = z.string().regex(/^[ -~]{0,8}$/);

const usbNumberSchema = z.number().int().min(0).max(0xffff);

/** The settings as they cross between processes and lie in their file. */
export const settingsSchema = z.object({
  language: z.enum(LANGUAGES),
  sound: z.boolean(),
  cameraLabel: z.string().max(200).nullable(),
  cameraOn: z.boolean(),
  cameraRestMinutes: z.number().int().min(1).max(240).nullable(),
  scannerPrefix: scannerMarkSchema,
  scannerSuffix: scannerMarkSchema,
  scannerEnd: z.enum(SCANNER_ENDS),
  connectedScanner: z
    .object({ vendorId: usbNumberSchema, productId: usbNumberSchema, name: z.string().max(200) })
    .nullable(),
  secondPersonFromFen: amountSchema.nullable(),
  memberCacheOn: z.boolean(),
  memberCacheDays: z.number().int().min(1).max(3_650),
}) satisfies z.ZodType<Settings>;

/** What is left out stays. Another `secondPersonFromFen` needs a supervisor's signature; nothing else does. */
export const settingsChangeSchema = settingsSchema
  .partial()
  .extend({ by: signatureSchema.nullable().optional() });
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

export const appInfoSchema = z.object({
  version: z.string(),
  host: z.enum(['electron', 'node']),
  mode: z.enum(['training', 'live']),
  /** Where credentials are kept: the system's key store, an encrypted file, or only in memory until the end. */
  secretStore: z.enum(['system', 'file', 'memory']),
  /** Why the counter does not trade, or null. */
  blocked: failureSchema.nullable(),
  undecided: z.number().int(),
  shopTimeZone: z.string(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

/** Whether the counter closes, and what stands against it. */
export const leaveSchema = z.object({
  /** True: it closes now. */
  left: z.boolean(),
  /** Operations that are being carried out: they are waited for, and nobody can sign for them. */
  underWay: z.number().int(),
  /** Undecided operations for which nobody has signed, newest first, at most 100. */
  undecided: z.array(operationSchema),
});
export type Leave = z.infer<typeof leaveSchema>;

/** What the core tells the renderer unasked. */
export const appEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('session'), session: sessionSchema }),
  z.object({ type: z.literal('operation'), operation: operationSchema, undecided: z.number().int() }),
  z.object({ type: z.literal('info'), info: appInfoSchema }),
  z.object({ type: z.literal('connectivity'), connectivity: connectivitySchema }),
  z.object({
    type: z.literal('desk-line'),
    vendor: z.enum(SHOP_VENDORS),
    connectivity: connectivitySchema,
  }),
  z.object({ type: z.literal('member-cache'), cache: memberCacheStateSchema }),
  /** Somebody wants to close the counter: not yet, while money is undecided (`granted` false), or it closes now. */
  z.object({ type: z.literal('leave'), granted: z.boolean() }),
]);
export type AppEvent = z.infer<typeof appEventSchema>;

/** Training mode only: codes to scan without a camera, and the messages of a pretended phone. */
export const trainingCodeSchema = z.object({
  kind: z.enum(['member', 'coupon', 'foreign']),
  title: z.string(),
  detail: z.string(),
  text: z.string(),
  /** The member's password, so that a trainee can play the customer. */
  password: z.string().nullable(),
});
export type TrainingCode = z.infer<typeof trainingCodeSchema>;

export const trainingSmsSchema = z.object({ code: z.string(), text: z.string(), at: epochMsSchema });
export type TrainingSms = z.infer<typeof trainingSmsSchema>;

/** A card of the practice vendors. What is scanned off its sleeve is `iccid` or `cardNo`. */
export const trainingSimCardSchema = z.object({
  cardNo: z.string(),
  iccid: z.string(),
  remark: z.string(),
  /** Which of the two data-SIM vendors knows it. */
  knownTo: z.enum(['both', 'sim-agent', 'dakashi']),
});

/** A user at the practice vendor of gift cards. What is scanned is `giftUserId`. */
export const trainingGiftUserSchema = z.object({
  giftUserId: z.string(),
  nickname: z.string(),
  remark: z.string(),
});

export const trainingAidSchema = z.object({
  accounts: z.array(z.object({ username: z.string(), password: z.string(), note: z.string() })),
  codes: z.array(trainingCodeSchema),
  sms: z.array(trainingSmsSchema),
  simCards: z.array(trainingSimCardSchema),
  giftUsers: z.array(trainingGiftUserSchema),
});
export type TrainingAid = z.infer<typeof trainingAidSchema>;
