import type { Clock } from '../../ports.ts';
import type { Secret } from '../../secret.ts';
import { joinUrl } from '../address.ts';
import type { SignedEndpoint, SignedFields } from '../endpoint.ts';
import type { Http } from '../http.ts';
import { notSent, outcomeOf } from '../outcome.ts';
import type { Outcome } from '../vendor.ts';
import { blamingClock, createVendorClock, timeFromHttpDate } from '../vendor-clock.ts';
import { judge } from './judge.ts';
import { sign } from './signing.ts';

/** Sends one endpoint's request once and says how it ended. */
export type Call = <Input, Value>(
  endpoint: SignedEndpoint<Input, Value>,
  request: Input,
) => Promise<Outcome<Value>>;

export type CallOptions = {
  readonly base: URL;
  readonly clientId: string;
  readonly secret: Secret;
  readonly http: Http;
  readonly clock: Clock;
  readonly timeoutMs?: number;
};

const MAX_REPLY_BYTES = 1_048_576;
const TIMEOUT_MS = 15_000;

/**
 * The replies hold no time, so nothing is corrected here: a clock that is more than five minutes off is refused, and
 * the answer's HTTP date tells by how much.
 */
export function createCall(options: CallOptions): Call {
  const { base, clientId, secret, http, clock, timeoutMs = TIMEOUT_MS } = options;
  const vendorClock = createVendorClock(clock, { corrects: false });
  return async (endpoint, request) => {
    const fields = endpoint.request.safeParse(request);
    if (!fields.success) return notSent(endpoint.movesMoney);
    const measured = vendorClock.measure();
    const timestamp = Math.floor(vendorClock.nowMs() / 1_000);
    const parameters: SignedFields = { client_id: clientId, ...fields.data, timestamp };
    const signature = sign(parameters, secret.reveal());
    const transport = await http.post({
      url: joinUrl(base, endpoint.path),
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify({ ...parameters, sign: signature })),
      timeoutMs,
      maxBytes: MAX_REPLY_BYTES,
    });
    const { movesMoney } = endpoint;
    return outcomeOf(
      { movesMoney, secrets: [secret.reveal(), signature], vendor: 'dakashi' },
      transport,
      (answer) => blamingClock(judge(endpoint, answer), measured(timeFromHttpDate(answer.headers.date))),
    );
  };
}
