import { type BodyProblem, readJsonObject } from '../json-body.ts';
import { numberText } from '../lossless.ts';

/** A reply in the form of section 1.2. `whole` still holds every key, numbers as their source text. */
export type Envelope = {
  readonly errCode: string;
  readonly message: string | undefined;
  readonly vendorTimeMs: number | null;
  readonly whole: object;
};

export type EnvelopeReading =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly problem: BodyProblem };

/**
 * Reads a body as an envelope: UTF-8 JSON without a byte order mark, an object, `errCode` a JSON integer. A quoted
 * `"0"`, `0.0` or `-0` is no errCode: where a reply departs from the document there, nothing it says is certain.
 */
export function readEnvelope(body: Uint8Array): EnvelopeReading {
  const reading = readJsonObject(body);
  return reading.ok ? envelopeFrom(reading.object) : reading;
}

function envelopeFrom(whole: {
  readonly errCode?: unknown;
  readonly msg?: unknown;
  readonly time?: unknown;
}): EnvelopeReading {
  const errCode = numberText(whole.errCode);
  if (errCode === undefined || !/^(0|-?[1-9]\d{0,8})$/.test(errCode)) {
    return { ok: false, problem: 'vendor.unexpected-shape' };
  }
  const time = numberText(whole.time) ?? '';
  const message = typeof whole.msg === 'string' ? whole.msg : undefined;
  const vendorTimeMs = /^\d{12,14}$/.test(time) ? Number(time) : null;
  return { ok: true, envelope: { errCode, message, vendorTimeMs, whole } };
}
