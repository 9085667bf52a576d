import type { Failure, MoneyState } from '#shared/contract/failure.ts';
import type { Secret } from '../../secret.ts';
import { joinUrl } from '../address.ts';
import type { Http, HttpOutcome } from '../http.ts';
import type { Outcome, RawAnswer } from '../vendor.ts';
import type { AnyEndpoint, Endpoint, FormFields } from './endpoint.ts';
import { judge } from './judge.ts';
import { encodeMultipart } from './multipart.ts';
import { quotableMessage, recordableBody } from './redact.ts';

export type UploadedFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** Sends one endpoint's request once and says how it ended. */
export type Call = <Input, Value>(
  endpoint: Endpoint<Input, Value>,
  request: Input,
  more?: { readonly token?: Secret; readonly file?: UploadedFile },
) => Promise<Outcome<Value>>;

const MAX_REPLY_BYTES = 1_048_576;
const TIMEOUT_MS = { form: 15_000, multipart: 60_000 } as const;

/** `timeoutMs` replaces the deadline of 15 s (60 s for an upload). */
export function createCall(options: {
  readonly base: URL;
  readonly http: Http;
  readonly timeoutMs?: number;
}): Call {
  return async (endpoint, request, { token, file } = {}) => {
    const fields = endpoint.request.safeParse(request);
    // Nothing was sent, so this is proved not to have moved money; that it came so far is a mistake of the caller.
    if (!fields.success || (endpoint.needsToken && !token)) return notSent(endpoint);
    const form: FormFields = { ...(endpoint.needsToken ? { token: token?.reveal() } : {}), ...fields.data };
    const transport = await options.http.post({
      url: joinUrl(options.base, endpoint.path),
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS[endpoint.encoding],
      maxBytes: MAX_REPLY_BYTES,
      ...encode(form, file),
    });
    const secrets = ['token', ...endpoint.secretFields].flatMap((name) => form[name] ?? []);
    return outcomeOf(endpoint, transport, secrets);
  };
}

function encode(form: FormFields, file: UploadedFile | undefined) {
  const { contentType, body } = file ? encodeMultipart(form, file) : encodeForm(form);
  return { headers: { accept: 'application/json', 'content-type': contentType }, body };
}

function encodeForm(form: FormFields): { readonly contentType: string; readonly body: Uint8Array } {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) if (value !== undefined) pairs.append(name, value);
  return {
    contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
    body: Buffer.from(pairs.toString()),
  };
}

function outcomeOf<T>(
  endpoint: Endpoint<unknown, T>,
  transport: HttpOutcome,
  secrets: readonly string[],
): Outcome<T> {
  if (transport.kind !== 'answer') return withoutAnswer(endpoint, transport);
  const { verdict, envelope } = judge(endpoint, transport.status, transport.body);
  const answer: RawAnswer = {
    status: transport.status,
    body: bodyFor(endpoint, verdict.kind, transport.body, secrets),
    vendorTimeMs: envelope?.vendorTimeMs ?? null,
    receivedAtMs: transport.receivedAtMs,
  };
  if (verdict.kind === 'done') return { kind: 'done', value: verdict.value, answer };
  const vendorMessage = quotableMessage(envelope?.message, secrets);
  const failure: Failure = {
    code: verdict.code,
    money: moneyAfter(endpoint, verdict.kind),
    ...(verdict.params && Object.keys(verdict.params).length > 0 ? { params: verdict.params } : {}),
    ...(vendorMessage ? { vendorMessage } : {}),
  };
  return { kind: verdict.kind, failure, answer };
}

function withoutAnswer(
  endpoint: AnyEndpoint,
  transport: Exclude<HttpOutcome, { readonly kind: 'answer' }>,
): Outcome<never> {
  const { code, cause } = transport.failure;
  const failure: Failure = { code, money: moneyAfter(endpoint, transport.kind), params: { cause } };
  return transport.kind === 'unreachable'
    ? { kind: 'unreachable', failure }
    : { kind: 'unclear', failure, answer: null };
}

function notSent(endpoint: AnyEndpoint): Outcome<never> {
  return {
    kind: 'unreachable',
    failure: { code: 'request.invalid', money: moneyAfter(endpoint, 'unreachable') },
  };
}

function moneyAfter(endpoint: AnyEndpoint, kind: 'refused' | 'unreachable' | 'unclear'): MoneyState {
  if (!endpoint.movesMoney) return 'not-involved';
  return kind === 'unclear' ? 'undecided' : 'not-moved';
}

/** A sign-in's reply is the token itself, and a damaged one may hold a part of it: only a refusal is kept. */
function bodyFor(endpoint: AnyEndpoint, kind: string, body: Uint8Array, secrets: readonly string[]): string {
  if (endpoint.secretReply && kind !== 'refused') return '[not kept]';
  return recordableBody(new TextDecoder().decode(body), secrets);
}
