import type { Clock, Ids } from '../../ports.ts';
import type { Secret } from '../../secret.ts';
import { joinUrl } from '../address.ts';
import type { Http } from '../http.ts';
import { notSent, outcomeOf } from '../outcome.ts';
import type { Outcome } from '../vendor.ts';
import { blamingClock, createVendorClock, timeFromHttpDate } from '../vendor-clock.ts';
import type { ZvcmsEndpoint } from './endpoints.ts';
import { judge } from './judge.ts';
import { createNonces } from './nonce.ts';
import { type TokenParts, token } from './signing.ts';

/** Sends one endpoint's request once and says how it ended. */
export type Call = <Input, Value>(
  endpoint: ZvcmsEndpoint<Input, Value>,
  request: Input,
) => Promise<Outcome<Value>>;

export type CallOptions = {
  readonly base: URL;
  readonly openId: string;
  readonly grantCode: string;
  readonly key: Secret;
  readonly http: Http;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timeoutMs?: number;
};

const MAX_REPLY_BYTES = 1_048_576;
const TIMEOUT_MS = 15_000;

/** The replies hold no time: the clock is judged by the answer's HTTP date, not corrected. */
export function createCall(options: CallOptions): Call {
  const { base, openId, grantCode, key, http, clock, timeoutMs = TIMEOUT_MS } = options;
  const vendorClock = createVendorClock(clock, { corrects: false });
  const nonces = createNonces(options.ids);
  return async (endpoint, request) => {
    const fields = endpoint.request.safeParse(request);
    if (!fields.success) return notSent(endpoint.movesMoney);
    const measured = vendorClock.measure();
    const parts = {
      openId,
      grantCode,
      nonce: nonces(),
      timestamp: String(Math.floor(vendorClock.nowMs() / 1_000)),
    };
    const signature = token(parts, key.reveal());
    const transport = await http.post({
      url: joinUrl(base, endpoint.path),
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: encodeJson(endpoint.action, parts, signature, fields.data),
      timeoutMs,
      maxBytes: MAX_REPLY_BYTES,
    });
    const { movesMoney } = endpoint;
    const secrets = [key.reveal(), grantCode, signature, decodeURIComponent(signature)];
    return outcomeOf({ movesMoney, secrets, vendor: 'zvcms' }, transport, (answer) =>
      blamingClock(judge(endpoint, answer), measured(timeFromHttpDate(answer.headers.date))),
    );
  };
}

function encodeJson(
  action: string,
  parts: TokenParts,
  signature: string,
  params: Readonly<Record<string, string | number>>,
): Uint8Array {
  const { openId, grantCode, nonce, timestamp } = parts;
  return Buffer.from(
    JSON.stringify({
      OpenId: openId,
      GrantCode: grantCode,
      Timestamp: timestamp,
      Nonce: nonce,
      Token: signature,
      Action: action,
      Params: params,
    }),
  );
}
