import { isLosslessNumber, LosslessNumber, parse, stringify } from 'lossless-json';
import type { Struck } from './faults.ts';
import { gbk } from './gbk.ts';

/** The body as it goes over the wire. */
export type Dressed = { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string };

/** Puts an answer that is right into one of the odd shapes in which these vendors have been seen to answer. */
export function dress(text: string, struck: Struck): Dressed {
  let odd = text;
  if (struck.has('data-as-list')) odd = reshape(odd, listed);
  if (struck.has('data-as-object')) odd = reshape(odd, unlisted);
  if (struck.has('status-as-text')) odd = reshape(odd, statusAsText);
  if (struck.has('numbers-as-text')) odd = reshape(odd, (body) => mapLeaves(body, numberAsText));
  if (struck.has('texts-as-numbers')) odd = reshape(odd, (body) => mapLeaves(body, textAsNumber));
  if (struck.has('trailing-commas')) odd = withTrailingCommas(odd);
  if (!struck.has('gbk-body'))
    return { bytes: new TextEncoder().encode(odd), contentType: 'application/json;charset=UTF-8' };
  const contentType = struck.total('gbk-body') === 0 ? 'application/json;charset=GBK' : 'application/json';
  return { bytes: new Uint8Array(gbk(odd)), contentType };
}

/** `{"a":[1,],}`: a comma after the last entry of each object and list, as in the vendors' own examples. */
export function withTrailingCommas(text: string): string {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g) ?? [];
  return tokens
    .map((token, index) => {
      const closes = token === '}' || token === ']';
      const before = tokens[index - 1];
      return closes && before !== '{' && before !== '[' ? `,${token}` : token;
    })
    .join('');
}

type Body = Readonly<Record<string, unknown>>;

function reshape(text: string, change: (body: Body) => unknown): string {
  const body = parse(text);
  if (!isBody(body)) return text;
  return stringify(change(body)) ?? text;
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value);
}

/** PHP writes an empty object as an empty list, and some calls wrap their one object in a list. */
function listed(body: Body): Body {
  if (!isBody(body.data)) return body;
  return { ...body, data: Object.keys(body.data).length === 0 ? [] : [body.data] };
}

function unlisted(body: Body): Body {
  const { data } = body;
  return Array.isArray(data) && data.length === 1 ? { ...body, data: data[0] } : body;
}

function statusAsText(body: Body): Body {
  const asText = (name: string): Body => (body[name] === undefined ? {} : { [name]: String(body[name]) });
  return { ...body, ...asText('status'), ...asText('code') };
}

function numberAsText(leaf: unknown): unknown {
  return isLosslessNumber(leaf) ? leaf.toString() : leaf;
}

/** Also of card numbers, which then exceed what a float holds. */
function textAsNumber(leaf: unknown): unknown {
  return typeof leaf === 'string' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(leaf) ? new LosslessNumber(leaf) : leaf;
}

function mapLeaves(value: unknown, change: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => mapLeaves(inner, change));
  if (!isBody(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapLeaves(inner, change)]));
}
