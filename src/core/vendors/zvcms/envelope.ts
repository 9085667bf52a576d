import { type BodyProblem, readJsonObject } from '../json-body.ts';
import { numberText } from '../lossless.ts';

/** A reply as the document shows it. `whole` still holds every key, numbers as their source text. */
export type Envelope = {
  readonly status: boolean;
  /** `0` for success; empty where there is none. */
  readonly code: string;
  readonly message: string | undefined;
  readonly whole: object;
};

export type EnvelopeReading =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly problem: BodyProblem };

/** `status` is a boolean in the table and the errors, and the text "true" in the example of success. */
const STATUSES = new Map<unknown, boolean>([
  [true, true],
  ['true', true],
  [false, false],
  ['false', false],
]);

/** Reads a body as an envelope: `status` true or false, also as text; `code` an integer or text. */
export function readEnvelope(body: Uint8Array): EnvelopeReading {
  const reading = readJsonObject(body);
  if (!reading.ok) return reading;
  const { object } = reading;
  const status = STATUSES.get(object.status);
  const code = numberText(object.code) ?? (typeof object.code === 'string' ? object.code.trim() : '');
  if (status === undefined || code.length > 40) return { ok: false, problem: 'vendor.unexpected-shape' };
  const message = typeof object.message === 'string' ? object.message : undefined;
  return { ok: true, envelope: { status, code, message, whole: object } };
}
