import type { Failure, FailureCode, MoneyState } from '#shared/contract/failure.ts';
import type { ShopVendor } from '#shared/contract/vendors.ts';
import type { HttpOutcome } from './http.ts';
import { httpFailureOf } from './http-failures.ts';
import { quotableMessage, recordableBody } from './redact.ts';
import type { Outcome, RawAnswer } from './vendor.ts';

/** What an answer means, before money and records are considered. */
export type Verdict<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused' | 'unclear'; readonly code: FailureCode; readonly params?: FailureParams };

export type FailureParams = Readonly<Record<string, string | number>>;

/** A whole HTTP answer as a connector understood it. */
export type Judgement<T> = {
  readonly verdict: Verdict<T>;
  /** The vendor's own words, as they came. */
  readonly message: string | undefined;
  readonly vendorTimeMs: number | null;
};

export const unclear = (code: FailureCode, params: FailureParams = {}) =>
  ({ kind: 'unclear', code, params }) as const;

/** An HTTP status that by itself says nothing certain. */
export const httpUnclear = (status: number) => unclear(httpFailureOf(status), { status });

type Answer = Extract<HttpOutcome, { readonly kind: 'answer' }>;

/**
 * Turns what the network gave into one of the four outcomes: the one place that says what is known about the money.
 * `secrets` are cut out of everything that is kept; `keepsBody` false keeps none of the body.
 */
export function outcomeOf<T>(
  call: {
    readonly movesMoney: boolean;
    readonly secrets: readonly string[];
    /** Left out where it is the vendor of stored-value cards. */
    readonly vendor?: ShopVendor;
  },
  transport: HttpOutcome,
  judge: (answer: Answer) => Judgement<T>,
  keepsBody: (kind: Verdict<T>['kind']) => boolean = () => true,
): Outcome<T> {
  if (transport.kind !== 'answer') return withoutAnswer(call, transport);
  const { verdict, message, vendorTimeMs } = judge(transport);
  const { status, body, receivedAtMs } = transport;
  const kept = keepsBody(verdict.kind)
    ? recordableBody(new TextDecoder().decode(body), call.secrets)
    : '[not kept]';
  const answer: RawAnswer = { status, body: kept, vendorTimeMs, receivedAtMs };
  if (verdict.kind === 'done') return { kind: 'done', value: verdict.value, answer };
  const vendorMessage = quotableMessage(message, call.secrets);
  const failure: Failure = {
    code: verdict.code,
    money: moneyAfter(call.movesMoney, verdict.kind),
    ...(verdict.params && Object.keys(verdict.params).length > 0 ? { params: verdict.params } : {}),
    ...(vendorMessage ? { vendorMessage } : {}),
  };
  return { kind: verdict.kind, failure, answer };
}

/** A request that the vendor's own tables do not allow: it was not sent, and is a mistake of the caller. */
export function notSent(movesMoney: boolean): Outcome<never> {
  const failure: Failure = { code: 'request.invalid', money: moneyAfter(movesMoney, 'unreachable') };
  return { kind: 'unreachable', failure };
}

function withoutAnswer(
  { movesMoney, vendor }: { readonly movesMoney: boolean; readonly vendor?: ShopVendor },
  transport: Exclude<HttpOutcome, Answer>,
): Outcome<never> {
  const { code, cause } = transport.failure;
  const params = { cause, ...(vendor && { vendor }) };
  const failure: Failure = { code, money: moneyAfter(movesMoney, transport.kind), params };
  return transport.kind === 'unreachable'
    ? { kind: 'unreachable', failure }
    : { kind: 'unclear', failure, answer: null };
}

function moneyAfter(movesMoney: boolean, kind: 'refused' | 'unreachable' | 'unclear'): MoneyState {
  if (!movesMoney) return 'not-involved';
  return kind === 'unclear' ? 'undecided' : 'not-moved';
}
