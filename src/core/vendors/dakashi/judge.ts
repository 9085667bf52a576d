import type { SignedEndpoint } from '../endpoint.ts';
import { httpUnclear, type Judgement, unclear, type Verdict } from '../outcome.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { refusalOf } from './failures.ts';

type Replying<T> = Pick<SignedEndpoint<unknown, T>, 'reply'>;

/**
 * Judges a whole answer. `done` needs HTTP 200, errcode 0 and a reply of the documented shape; `refused` needs a
 * documented errcode under HTTP 200 or 4xx. All else is `unclear`. The replies hold no time.
 */
export function judge<T>(
  endpoint: Replying<T>,
  { status, body }: { readonly status: number; readonly body: Uint8Array },
): Judgement<T> {
  const reading = readEnvelope(body);
  const message = reading.ok ? reading.envelope.message : undefined;
  const judged = (verdict: Verdict<T>): Judgement<T> => ({ verdict, message, vendorTimeMs: null });
  if (status !== 200 && (status < 400 || status > 499)) return judged(httpUnclear(status));
  if (!reading.ok) return judged(status === 200 ? unclear(reading.problem) : httpUnclear(status));
  return judged(judgeEnvelope(endpoint, status, reading.envelope));
}

function judgeEnvelope<T>(endpoint: Replying<T>, status: number, { errcode, whole }: Envelope): Verdict<T> {
  const refusal = refusalOf(errcode);
  if (refusal) return { kind: 'refused', code: refusal };
  if (errcode !== '0') return unclear('vendor.unknown-code', { code: errcode });
  if (status !== 200) return httpUnclear(status);
  const reply = endpoint.reply.safeParse(whole);
  return reply.success ? { kind: 'done', value: reply.data } : unclear('vendor.unexpected-shape');
}
