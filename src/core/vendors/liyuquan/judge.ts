import { httpFailureOf } from '../http-failures.ts';
import { httpUnclear, unclear, type Verdict } from '../outcome.ts';
import type { Endpoint } from './endpoint.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { refusalOf } from './failures.ts';

/** What an HTTP answer means, before money and records are considered. */
export type LiyuquanJudgement<T> = { readonly envelope: Envelope | undefined; readonly verdict: Verdict<T> };

type Replying<T> = Endpoint<unknown, T>;

/**
 * Judges a whole answer. `done` needs HTTP 200, errCode 0 and a reply of the documented shape; `refused` needs an
 * envelope with a documented code under HTTP 200 or 4xx. All else is `unclear`. `result` (1.2) is not looked at:
 * errCode decides.
 */
export function judge<T>(endpoint: Replying<T>, status: number, body: Uint8Array): LiyuquanJudgement<T> {
  const reading = readEnvelope(body);
  const envelope = reading.ok ? reading.envelope : undefined;
  if (status !== 200 && (status < 400 || status > 499)) return { envelope, verdict: httpUnclear(status) };
  if (!reading.ok) {
    return { envelope, verdict: status === 200 ? unclear(reading.problem) : httpUnclear(status) };
  }
  return { envelope, verdict: judgeEnvelope(endpoint, status, reading.envelope) };
}

function judgeEnvelope<T>(endpoint: Replying<T>, status: number, envelope: Envelope): Verdict<T> {
  const { errCode } = envelope;
  const refusal = refusalOf(endpoint.section, errCode);
  if (refusal) return { kind: 'refused', code: refusal };
  if (status !== 200) return errCode === String(status) ? httpRefused(status) : httpUnclear(status);
  if (errCode !== '0') return unclear('vendor.unknown-code', { code: errCode });
  const reply = endpoint.reply.safeParse(envelope.whole);
  if (!reply.success) return unclear('vendor.unexpected-shape');
  return { kind: 'done', value: reply.data };
}

/** An envelope that repeats one of the documented HTTP codes as its errCode: the vendor's own refusal. */
function httpRefused(status: number): Verdict<never> {
  const code = httpFailureOf(status);
  return code === 'vendor.http-other' ? httpUnclear(status) : { kind: 'refused', code, params: { status } };
}
