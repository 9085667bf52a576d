import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { LONGEST_SCAN } from '../codes/scanned-code.ts';
import {
  appEventSchema,
  appInfoSchema,
  leaveSchema,
  settingsChangeSchema,
  settingsSchema,
  trainingAidSchema,
} from './app.ts';
import { connectivitySchema } from './connectivity.ts';
import { dataPackageRequestSchema, simCardNoSchema, simCardSchema, simOrderSchema } from './data-sim.ts';
import { result } from './failure-schema.ts';
import { epochMsSchema, idSchema, operationIdSchema } from './fields.ts';
import { giftCardLinkSchema, giftCardQuerySchema, giftCardsSchema } from './gift-card.ts';
import { cardOnSaleSchema, findingSchema, memberSchema, topUpOfferSchema } from './member.ts';
import { cachedMemberSchema, memberCacheStateSchema, memberHitsSchema } from './member-cache.ts';
import {
  cashBackRequestSchema,
  openCardRequestSchema,
  operationSchema,
  refundPreviewSchema,
  refundRequestSchema,
  spendRequestSchema,
  topUpRequestSchema,
} from './operation.ts';
import { changePinSchema, newPersonSchema, personSchema, signatureSchema } from './people.ts';
import { caseSchema, dayReportSchema, decideRequestSchema } from './reconciliation.ts';
import { recordPageSchema, recordQuerySchema } from './record.ts';
import { sessionSchema } from './session.ts';
import {
  connectionTestRequestSchema,
  connectionTestSchema,
  SHOP_VENDORS,
  vendorAccessSchema,
  vendorStateSchema,
} from './vendors.ts';

const nothing = z.object({});
const procedure = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  oc.input(input).output(result(output));

/** The longest picture that crosses the boundary, as base64 characters (about 6 MB of bytes). */
export const MAX_IMAGE_BASE64 = 8_000_000;

/**
 * Everything that crosses between the renderer and the core: the same in Electron (message port) and in the Node
 * host (WebSocket). Inputs are parsed at the core; every answer is a `Result`. Money procedures take an
 * `operationId` made by the renderer: repeating one returns the first result and sends nothing.
 */
export const contract = {
  app: {
    info: procedure(nothing, appInfoSchema),
    /** Tries to open a journal anew that could not be opened; what `blocked` says afterwards was found out just now. */
    checkAgain: procedure(nothing, appInfoSchema),
    /** Ends when the connection does; the renderer then reconnects and asks for everything anew. */
    events: oc.input(nothing).output(eventIterator(appEventSchema)),
    settings: procedure(nothing, settingsSchema),
    saveSettings: procedure(settingsChangeSchema, settingsSchema),
    /** Closes the counter if nothing is undecided, or with a supervisor's signature (docs/money-safety.md). */
    leave: procedure(z.object({ by: signatureSchema.nullable() }), leaveSchema),
  },
  connectivity: {
    /** Whether the vendor of stored-value cards can be reached, as far as is known. */
    current: procedure(nothing, connectivitySchema),
    /**
     * The same of another desk's vendor, null where it is not set up. Asking has its line watched for the next 15 s,
     * with a `desk-line` event at each change: a desk on a screen asks every 5 s.
     */
    desk: procedure(z.object({ vendor: z.enum(SHOP_VENDORS) }), connectivitySchema.nullable()),
    /** Tries all of them now, at most four seconds: the system spoke of a network, or somebody asks. */
    check: procedure(nothing, connectivitySchema),
  },
  session: {
    current: procedure(nothing, sessionSchema),
    signIn: procedure(
      z.object({
        username: z.string().trim().min(1).max(100),
        password: z.string().min(1).max(200),
        /** Keep the sign-in over a restart in the host's secret store. */
        remember: z.boolean(),
      }),
      sessionSchema,
    ),
    signOut: procedure(nothing, sessionSchema),
    chooseShop: procedure(z.object({ storeId: idSchema }), sessionSchema),
  },
  members: {
    /** A scanned text: what 6.1 makes of it. A text that is plainly no code of ours is refused without asking. */
    scan: procedure(z.object({ text: z.string().min(1).max(LONGEST_SCAN) }), findingSchema),
    /** A typed text: a phone number, the beginning of one, or a card number. */
    find: procedure(z.object({ text: z.string().max(200) }), findingSchema),
    /** Reads the member anew (4.5). */
    open: procedure(z.object({ userId: idSchema }), memberSchema),
    /** A `data:` URL, or null where there is no usable picture. */
    avatar: procedure(z.object({ userId: idSchema }), z.string().nullable()),
    /** Members on this computer by a typed or scanned text, online and offline; nothing is asked of the vendor. */
    search: procedure(z.object({ text: z.string().max(1_024) }), memberHitsSchema),
    /** A member as last read, for when the vendor cannot be asked. */
    cached: procedure(z.object({ userId: idSchema }), cachedMemberSchema),
    /** The full phone number of one opened member, at a deliberate press; it is written to the audit log first. */
    revealPhone: procedure(z.object({ userId: idSchema }), z.object({ phone: z.string() })),
  },
  /** The cache of members on this computer. Its changes come as `app.events` of type `member-cache`. */
  memberCache: {
    state: procedure(nothing, memberCacheStateSchema),
    /** Filling waits until `resume`, also over a restart. Lookups go on. */
    pause: procedure(nothing, memberCacheStateSchema),
    resume: procedure(nothing, memberCacheStateSchema),
    /** Throws the cache away and fills it anew. */
    rebuild: procedure(nothing, memberCacheStateSchema),
  },
  cards: {
    onSale: procedure(nothing, z.array(cardOnSaleSchema)),
    topUpOffer: procedure(z.object({ cardId: idSchema }), topUpOfferSchema),
  },
  images: {
    /** Uploads the picture of a payment (5.1) and returns a name for it. */
    upload: procedure(
      z.object({
        mediaType: z.enum(['image/jpeg', 'image/png']),
        base64: z.string().min(1).max(MAX_IMAGE_BASE64),
      }),
      z.object({ imageRef: z.string() }),
    ),
  },
  sms: {
    /** Asks for an SMS code (3.8); `againAt` is when the next may be asked for (epoch ms). */
    send: procedure(nothing, z.object({ againAt: z.number().int() })),
  },
  operations: {
    topUp: procedure(topUpRequestSchema, operationSchema),
    spend: procedure(spendRequestSchema, operationSchema),
    previewRefund: procedure(
      z.object({ userId: idSchema, orderNo: idSchema, kind: z.enum(['refund-spend', 'refund-top-up']) }),
      refundPreviewSchema,
    ),
    refundSpend: procedure(refundRequestSchema, operationSchema),
    refundTopUp: procedure(refundRequestSchema, operationSchema),
    cashBack: procedure(cashBackRequestSchema, operationSchema),
    openCard: procedure(openCardRequestSchema, operationSchema),
    get: procedure(z.object({ operationId: operationIdSchema }), operationSchema),
    /** Newest first; `before` is the `startedAt` to page on from. */
    list: procedure(
      z.object({
        undecidedOnly: z.boolean(),
        userId: idSchema.nullable(),
        before: z.number().int().nullable(),
        limit: z.number().int().min(1).max(100),
      }),
      z.array(operationSchema),
    ),
    /** 查一次: reads the vendor for an undecided operation now, and decides where that proves something. */
    check: procedure(z.object({ operationId: operationIdSchema }), operationSchema),
    case: procedure(z.object({ operationId: operationIdSchema }), caseSchema),
    /** A supervisor says what became of an operation that waits for a person. */
    decide: procedure(decideRequestSchema, operationSchema),
    dayReport: procedure(z.object({ from: epochMsSchema, until: epochMsSchema }), dayReportSchema),
    /** Whether other tills, with journals of their own, use the same vendor account. */
    otherTills: procedure(nothing, z.object({ otherTills: z.boolean() })),
    saveOtherTills: procedure(
      z.object({ otherTills: z.boolean(), by: signatureSchema }),
      z.object({ otherTills: z.boolean() }),
    ),
  },
  people: {
    list: procedure(nothing, z.array(personSchema)),
    add: procedure(newPersonSchema, personSchema),
    changePin: procedure(changePinSchema, personSchema),
    remove: procedure(z.object({ personId: z.uuid(), by: signatureSchema }), z.array(personSchema)),
  },
  records: {
    list: procedure(recordQuerySchema, recordPageSchema),
  },
  /** Which other desks this shop has set up; the screen hides the others. Without `simOrders` cards are looked up only. */
  desks: procedure(
    nothing,
    z.object({ dataSim: z.boolean(), simOrders: z.boolean(), giftCards: z.boolean() }),
  ),
  dataSim: {
    /** A typed or scanned card number or ICCID: the card as both vendors see it. */
    card: procedure(z.object({ text: z.string().max(200) }), simCardSchema),
    /** A money procedure: an operation id that is repeated returns the first order and sends nothing. */
    order: procedure(dataPackageRequestSchema, simOrderSchema),
    /** Newest first; of one card, or of all. */
    orders: procedure(z.object({ cardNo: simCardNoSchema.nullable() }), z.array(simOrderSchema)),
    /** Reads the card's data anew: has an accepted order become effective? */
    refresh: procedure(z.object({ operationId: operationIdSchema }), simOrderSchema),
  },
  giftCards: {
    list: procedure(giftCardQuerySchema, giftCardsSchema),
    /** Remembers which user at the vendor of gift cards a member is. */
    link: procedure(giftCardLinkSchema, z.object({ giftUserId: z.string().nullable() })),
    /** A card's picture as a `data:` URL; null where there is no usable one. */
    cover: procedure(z.object({ cover: z.string().max(2_000) }), z.string().nullable()),
  },
  vendors: {
    /** What is set up; never an address or a credential. */
    list: procedure(nothing, z.array(vendorStateSchema)),
    /** Keeps it in the host's secret store and connects anew, at once. */
    save: procedure(vendorAccessSchema, z.array(vendorStateSchema)),
    forget: procedure(z.object({ vendor: z.enum(SHOP_VENDORS) }), z.array(vendorStateSchema)),
    /** Makes one reading call with what is saved, and says what is wrong. */
    test: procedure(connectionTestRequestSchema, connectionTestSchema),
  },
  training: {
    /** Null outside training mode. */
    aid: procedure(nothing, trainingAidSchema.nullable()),
    /** Opens the simulator's own page beside the counter. */
    openSimulator: procedure(nothing, z.object({ opened: z.boolean() })),
  },
} as const;

export type Contract = typeof contract;
