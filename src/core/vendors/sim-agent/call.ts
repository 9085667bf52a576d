import type { Clock } from '../../ports.ts';
import type { Secret } from '../../secret.ts';
import { joinUrl } from '../address.ts';
import type { SignedEndpoint } from '../endpoint.ts';
import type { Http } from '../http.ts';
import { notSent, outcomeOf } from '../outcome.ts';
import type { Outcome } from '../vendor.ts';
import { blamingClock, createVendorClock } from '../vendor-clock.ts';
import { judge } from './judge.ts';
import { sign } from './signing.ts';

/** Sends one endpoint's request once and says how it ended. `isAboutIt` is false for an answer to another question. */
export type Call = <Input, Value>(
  endpoint: SignedEndpoint<Input, Value>,
  request: Input,
  isAboutIt?: (value: Value) => boolean,
) => Promise<Outcome<Value>>;

export type CallOptions = {
  readonly base: URL;
  readonly id: string;
  readonly secret: Secret;
  readonly http: Http;
  readonly clock: Clock;
  readonly timeoutMs?: number;
};

const MAX_REPLY_BYTES = 1_048_576;
const TIMEOUT_MS = 15_000;

/** The vendor's replies give its time, so that signatures carry that, however wrong the computer's clock is. */
export function createCall({ base, id, secret, http, clock, timeoutMs = TIMEOUT_MS }: CallOptions): Call {
  const vendorClock = createVendorClock(clock, { corrects: true });
  return async (endpoint, request, isAboutIt) => {
    const fields = endpoint.request.safeParse(request);
    if (!fields.success) return notSent(endpoint.movesMoney);
    const measured = vendorClock.measure();
    const times = String(Math.floor(vendorClock.nowMs() / 1_000));
    const signature = sign({ id, secret: secret.reveal(), times });
    const transport = await http.post({
      url: joinUrl(base, endpoint.path),
      headers: { accept: 'application/json', 'content-type': FORM },
      body: encodeForm({ ...fields.data, id, times, sign: signature }),
      timeoutMs,
      maxBytes: MAX_REPLY_BYTES,
    });
    const { movesMoney } = endpoint;
    return outcomeOf(
      { movesMoney, secrets: [secret.reveal(), signature], vendor: 'sim-agent' },
      transport,
      (answer) => {
        const judgement = judge(endpoint, answer, isAboutIt);
        return blamingClock(judgement, measured(judgement.vendorTimeMs));
      },
    );
  };
}

const FORM = 'application/x-www-form-urlencoded; charset=UTF-8';

function encodeForm(fields: Readonly<Record<string, string | number>>): Uint8Array {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) pairs.append(name, String(value));
  return Buffer.from(pairs.toString());
}
