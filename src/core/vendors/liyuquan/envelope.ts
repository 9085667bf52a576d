import { numberText, parseLossless } from '../lossless.ts';

/** A reply in the form of section 1.2. `whole` still holds every key, numbers as their source text. */
export type Envelope = {
  readonly errCode: string;
  readonly message: string | undefined;
  readonly vendorTimeMs: number | null;
  readonly whole: object;
};

export type EnvelopeReading =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly problem: 'vendor.not-json' | 'vendor.unexpected-shape' };

/**
 * Reads a body as an envelope: UTF-8 JSON without a byte order mark, an object, `errCode` a JSON integer. A quoted
 * `"0"`, `0.0` or `-0` is no errCode: where a reply departs from the document there, nothing it says is certain.
 */
export function readEnvelope(body: Uint8Array): EnvelopeReading {
  const text = decodeUtf8(body);
  if (text === undefined) return { ok: false, problem: 'vendor.not-json' };
  const reading = parseLossless(text);
  if (!reading.ok) return { ok: false, problem: `vendor.${reading.problem}` };
  const { value } = reading;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || numberText(value)) {
    return { ok: false, problem: 'vendor.unexpected-shape' };
  }
  return envelopeFrom(value);
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

function decodeUtf8(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}
