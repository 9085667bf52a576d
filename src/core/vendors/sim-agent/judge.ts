import type { SignedEndpoint } from '../endpoint.ts';
import { httpUnclear, type Judgement, unclear, type Verdict } from '../outcome.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { refusalOf } from './failures.ts';

type Replying<T> = Pick<SignedEndpoint<unknown, T>, 'section' | 'reply'>;

/**
 * Judges a whole answer. `done` needs HTTP 200, code 1 and a reply of the documented shape that speaks of what was
 * asked; `refused` needs code 0 under HTTP 200 or 4xx. All else is `unclear`.
 */
export function judge<T>(
  endpoint: Replying<T>,
  answer: { readonly status: number; readonly body: Uint8Array },
  isAboutIt: (value: T) => boolean = () => true,
): Judgement<T> {
  const { status, body } = answer;
  const reading = readEnvelope(body);
  const { message, vendorTimeMs = null } = reading.ok ? reading.envelope : { message: undefined };
  const judged = (verdict: Verdict<T>): Judgement<T> => ({ verdict, message, vendorTimeMs });
  if (status !== 200 && (status < 400 || status > 499)) return judged(httpUnclear(status));
  if (!reading.ok) return judged(status === 200 ? unclear(reading.problem) : httpUnclear(status));
  return judged(judgeEnvelope(endpoint, status, reading.envelope, isAboutIt));
}

function judgeEnvelope<T>(
  endpoint: Replying<T>,
  status: number,
  { code, whole }: Envelope,
  isAboutIt: (value: T) => boolean,
): Verdict<T> {
  const refusal = refusalOf(endpoint.section, code);
  if (refusal) return { kind: 'refused', code: refusal };
  if (status !== 200) return httpUnclear(status);
  if (code !== '1') return unclear('vendor.unknown-code', { code });
  const reply = endpoint.reply.safeParse(whole);
  if (!reply.success) return unclear('vendor.unexpected-shape');
  return isAboutIt(reply.data) ? { kind: 'done', value: reply.data } : unclear('vendor.other-subject');
}
