import { type BodyProblem, readJsonObject } from '../json-body.ts';
import { numberText } from '../lossless.ts';

/** A reply in the form of chapter 1.2. `whole` still holds every key, numbers as their source text. */
export type Envelope = {
  readonly errcode: string;
  readonly message: string | undefined;
  readonly whole: object;
};

export type EnvelopeReading =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly problem: BodyProblem };

/** Reads a body as an envelope: `errcode` must be a JSON integer. */
export function readEnvelope(body: Uint8Array): EnvelopeReading {
  const reading = readJsonObject(body);
  if (!reading.ok) return reading;
  const { object } = reading;
  const errcode = numberText(object.errcode);
  if (errcode === undefined || !/^(0|-?[1-9]\d{0,8})$/.test(errcode)) {
    return { ok: false, problem: 'vendor.unexpected-shape' };
  }
  const message = typeof object.errmsg === 'string' ? object.errmsg : undefined;
  return { ok: true, envelope: { errcode, message, whole: object } };
}
