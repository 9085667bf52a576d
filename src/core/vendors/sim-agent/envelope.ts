import { type BodyProblem, readJsonObject } from '../json-body.ts';
import { numberText } from '../lossless.ts';
import { timeFromDigits } from '../vendor-clock.ts';

/** A reply in the form of chapter 1.1. `whole` still holds every key, numbers as their source text. */
export type Envelope = {
  readonly code: string;
  readonly message: string | undefined;
  readonly vendorTimeMs: number | null;
  readonly whole: object;
};

export type EnvelopeReading =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly problem: BodyProblem };

/**
 * Reads a body as an envelope: `code` must be a JSON integer, because it alone tells an accepted order from a refused
 * one. `time` is a number in some examples and text in another, and missing in one (3).
 */
export function readEnvelope(body: Uint8Array): EnvelopeReading {
  const reading = readJsonObject(body);
  if (!reading.ok) return reading;
  const { object } = reading;
  const code = numberText(object.code);
  if (code === undefined || !/^(0|-?[1-9]\d{0,8})$/.test(code)) {
    return { ok: false, problem: 'vendor.unexpected-shape' };
  }
  const time = numberText(object.time) ?? (typeof object.time === 'string' ? object.time : undefined);
  const message = typeof object.msg === 'string' ? object.msg : undefined;
  return { ok: true, envelope: { code, message, vendorTimeMs: timeFromDigits(time), whole: object } };
}
