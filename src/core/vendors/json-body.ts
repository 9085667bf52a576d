import { numberText, parseLossless } from './lossless.ts';

/** Why a body is no JSON object, each a failure of its own, because each has another remedy. */
export type BodyProblem =
  | 'vendor.encoding'
  | 'vendor.broken-json'
  | 'vendor.not-json'
  | 'vendor.unexpected-shape';

export type BodyReading =
  | { readonly ok: true; readonly object: JsonObject }
  | { readonly ok: false; readonly problem: BodyProblem };

/** The keys of an object whose values nobody has looked at yet; numbers are their source text. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a body as one JSON object in UTF-8 without a byte order mark. Nothing is mended: a comma too many or GBK bytes
 * may hide more than the eye sees, and after a money call a reply that had to be guessed is no proof.
 */
export function readJsonObject(body: Uint8Array): BodyReading {
  const text = decodeUtf8(body);
  if (text === undefined) return { ok: false, problem: 'vendor.encoding' };
  const reading = parseLossless(text);
  if (!reading.ok) {
    const broken = reading.problem === 'not-json' && /^\ufeff?\s*[{[]/.test(text);
    return { ok: false, problem: broken ? 'vendor.broken-json' : `vendor.${reading.problem}` };
  }
  return isObject(reading.value)
    ? { ok: true, object: reading.value }
    : { ok: false, problem: 'vendor.unexpected-shape' };
}

/** The text of UTF-8 bytes; undefined where they are something else, such as GBK. */
export function decodeUtf8(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && numberText(value) === undefined
  );
}
