import { LosslessNumber, parse } from 'lossless-json';

export type LosslessReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: 'not-json' | 'unexpected-shape' };

/** Deeper than any documented reply by far, and far from the parser's recursion limit. */
const MAX_DEPTH = 32;

/**
 * Reads JSON so that no number passes through a float: each is a `LosslessNumber` that holds its source text. Refused
 * as `unexpected-shape`, because two readers could understand them differently or choke on them: a key given twice in
 * one object, the key `__proto__`, and nesting deeper than 32.
 */
export function parseLossless(text: string): LosslessReading {
  const treachery = treacheryIn(text);
  if (treachery === 'depth') return { ok: false, problem: 'unexpected-shape' };
  try {
    const value = parse(text, undefined, { onDuplicateKey: ({ newValue }) => newValue });
    return treachery === undefined ? { ok: true, value } : { ok: false, problem: 'unexpected-shape' };
  } catch {
    return { ok: false, problem: 'not-json' };
  }
}

/** The source text of a JSON number, undefined for anything else. */
export function numberText(value: unknown): string | undefined {
  return value instanceof LosslessNumber ? value.value : undefined;
}

/** One pass without recursion. Text that is no JSON may pass here; the parser refuses it. */
function treacheryIn(text: string): 'depth' | 'keys' | undefined {
  const open: Set<string>[] = [];
  let badKeys = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '{' || char === '[') {
      if (open.push(new Set()) > MAX_DEPTH) return 'depth';
    } else if (char === '}' || char === ']') {
      open.pop();
    } else if (char === '"') {
      const end = endOfString(text, at);
      const key = keyAt(text, at, end);
      const keys = open.at(-1);
      if (key !== undefined && keys) {
        badKeys ||= key === '__proto__' || keys.has(key);
        keys.add(key);
      }
      at = end;
    }
  }
  return badKeys ? 'keys' : undefined;
}

/** The place of the closing quote, or the text's end. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** The decoded string between two quotes if a colon follows it. */
function keyAt(text: string, start: number, end: number): string | undefined {
  let next = end + 1;
  while (/\s/.test(text[next] ?? '')) next += 1;
  if (text[next] !== ':') return undefined;
  try {
    return String(JSON.parse(text.slice(start, end + 1)));
  } catch {
    return undefined;
  }
}
