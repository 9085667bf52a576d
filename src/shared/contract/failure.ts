/**
 * Every way in which something can go wrong that a cashier gets to see. Each code has a message and a next step in
 * every language (shared/messages); a test proves that none is missing. Errors cross processes as this data, because
 * Electron keeps only the message of a thrown Error.
 */
export const FAILURE_CODES = [
  // What was typed, scanned or chosen. Nothing has been sent.
  'amount.missing',
  'amount.not-a-number',
  'amount.not-positive',
  'amount.too-many-decimals',
  'amount.too-large',
  'amount.event-mismatch',
  'amount.free-not-allowed',
  'amount.exceeds-balance',
  'phone.length',
  'phone.beginning',
  'phone.not-digits',
  'lookup.empty',
  'lookup.too-short',
  'lookup.not-understood',
  'scan.foreign',
  'scan.not-recognised',
  'image.required',
  'image.too-large',
  'image.not-an-image',
  'image.broken',
  'image.no-code',
  'image.empty',
  'image.format',
  'image.too-many-pixels',
  'pdf.locked',
  'pdf.broken',
  'pdf.no-code',
  'image.expired',
  'password.required',
  'sms-code.required',
  'sms-code.too-soon',
  'member.not-found',
  'member.reveals-limited',
  'member-cache.off',
  'member-cache.not-here',
  'card.not-found',
  'event.not-found',
  'coupon.expired',
  'coupon.other-shop',
  'coupon.other-member',
  'coupon.used-here',
  'coupon.not-usable',
  'coupon.exceeds-price',
  'order.not-found',
  'order.already-refunded',
  'cash-back.not-due',
  'data-sim.card-number',
  'data-sim.foreign-code',
  'data-sim.package-gone',
  'data-sim.price-changed',
  'data-sim.balance-short',
  'data-sim.purse-busy',
  'data-sim.free-package',
  'vendor.not-set-up',
  'vendor.address-invalid',
  'vendor.credentials-incomplete',
  'vendor.fixed-in-training',
  'vendor.fixed-at-start',
  'vendor.undecided-there',
  'vendor.being-changed',
  'vendor.access-not-kept',
  // Who is signed in, and what the account may do.
  'session.required',
  'session.denied',
  'session.wrong-credentials',
  'session.shop-required',
  // The vendor answered with a documented refusal (liyuquan 1.3).
  'vendor.operation-failed',
  'vendor.missing-parameter',
  'vendor.signature',
  'vendor.phone-binding-required',
  'vendor.user-not-found',
  'vendor.wrong-sms-code',
  'vendor.phone-registered',
  'vendor.app-id-unknown',
  'vendor.refresh-token-invalid',
  'vendor.team-joined',
  'vendor.http-400',
  'vendor.http-401',
  'vendor.http-404',
  'vendor.http-405',
  // Signed calls: who the shop is to the vendor, and when it asked (sim-agent, dakashi, zvcms).
  'vendor.credentials',
  'vendor.clock-ahead',
  'vendor.clock-behind',
  'data-sim.card-refused',
  'data-sim.order-refused',
  'gift-card.refused',
  'gift-card.not-linked',
  'gift-card.foreign-code',
  // The vendor's answer says nothing certain.
  'vendor.http-500',
  'vendor.http-other',
  'vendor.unknown-code',
  'vendor.not-json',
  'vendor.truncated',
  'vendor.too-large',
  'vendor.redirect',
  'vendor.unexpected-shape',
  'vendor.broken-json',
  'vendor.encoding',
  'vendor.other-subject',
  'vendor.timeout',
  'vendor.connection-lost',
  // Proved that no byte of the request was written.
  'vendor.unreachable',
  // Known beforehand: nothing was even tried.
  'vendor.offline',
  'data-sim.offline',
  // The counter itself.
  'operation.card-busy',
  'operation.pre-read-failed',
  'data-sim.pre-read-failed',
  'operation.id-reused',
  'operation.undecided',
  'operation.contradicted',
  'operation.not-found',
  'operation.looks-repeated',
  'operation.link-refused',
  'operation.second-person-needed',
  'decision.not-awaited',
  'decision.record-not-free',
  // Who works here.
  'person.supervisor-first',
  'person.supervisor-last',
  'person.not-found',
  'person.not-supervisor',
  'person.name-taken',
  'person.pin-wrong',
  'person.pin-blocked',
  'journal.unwritable',
  'journal.corrupt',
  'journal.newer',
  'journal.locked',
  'disk.full',
  'clock.set-back',
  'request.invalid',
  'connection.lost',
  'internal',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/**
 * What is known about the money when this failure is shown:
 * `not-moved` it was not touched; `undecided` nobody knows yet; `not-involved` this step moves no money at all.
 */
export const MONEY_STATES = ['not-involved', 'not-moved', 'undecided'] as const;
export type MoneyState = (typeof MONEY_STATES)[number];

export type Failure = {
  code: FailureCode;
  money: MoneyState;
  /** Values for the message's placeholders: never a secret, never a full phone number. */
  params?: Record<string, string | number> | undefined;
  /** The vendor's own words, shown beside ours as a quotation; at most 200 characters. */
  vendorMessage?: string | undefined;
};

/** The answer of every procedure: a value, or a failure as data. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (
  code: FailureCode,
  more: Partial<Omit<Failure, 'code'>> = {},
): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code, money: 'not-involved', ...more },
});
