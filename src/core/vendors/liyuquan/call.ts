import type { Secret } from '../../secret.ts';
import { joinUrl } from '../address.ts';
import type { Http } from '../http.ts';
import { type Judgement, notSent, outcomeOf } from '../outcome.ts';
import type { Outcome } from '../vendor.ts';
import type { AnyEndpoint, Endpoint, FormFields } from './endpoint.ts';
import { judge } from './judge.ts';
import { encodeMultipart } from './multipart.ts';

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
    if (!fields.success || (endpoint.needsToken && !token)) return notSent(endpoint.movesMoney);
    const form: FormFields = { ...(endpoint.needsToken ? { token: token?.reveal() } : {}), ...fields.data };
    const transport = await options.http.post({
      url: joinUrl(options.base, endpoint.path),
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS[endpoint.encoding],
      maxBytes: MAX_REPLY_BYTES,
      ...encode(form, file),
    });
    const secrets = ['token', ...endpoint.secretFields].flatMap((name) => form[name] ?? []);
    const { movesMoney } = endpoint;
    return outcomeOf({ movesMoney, secrets }, transport, judged(endpoint), keepsBody(endpoint));
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

function judged<T>(endpoint: Endpoint<unknown, T>) {
  return ({ status, body }: { readonly status: number; readonly body: Uint8Array }): Judgement<T> => {
    const { verdict, envelope } = judge(endpoint, status, body);
    return { verdict, message: envelope?.message, vendorTimeMs: envelope?.vendorTimeMs ?? null };
  };
}

/** A sign-in's reply is the token itself, and a damaged one may hold a part of it: only a refusal is kept. */
function keepsBody(endpoint: AnyEndpoint) {
  return (kind: string): boolean => !endpoint.secretReply || kind === 'refused';
}
