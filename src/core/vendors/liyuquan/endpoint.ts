import type { z } from 'zod';
import type { EndpointFacts } from '../endpoint.ts';

/** Form fields as they are sent; an undefined one is left out. */
export type FormFields = Readonly<Record<string, string | undefined>>;

/**
 * One call of the vendor's document, as data. The request schema takes the counter's values under the document's
 * parameter names and gives form fields; the reply schema takes the whole envelope (1.2), numbers still lossless, and
 * gives the counter's types. Only what a schema names leaves the envelope.
 */
export type Endpoint<Input, Value> = EndpointFacts & {
  readonly encoding: 'form' | 'multipart';
  /** 是否需要身份认证: `token` is sent as a form field. */
  readonly needsToken: boolean;
  /** Fields of the request whose values must not appear in any record of the answer. */
  readonly secretFields: readonly string[];
  /** The reply itself is a secret (2.1): its body is not kept. */
  readonly secretReply: boolean;
  readonly request: z.ZodType<FormFields, Input>;
  readonly reply: z.ZodType<Value>;
};

export type AnyEndpoint = Endpoint<unknown, unknown>;

type Facts = 'name' | 'section' | 'title' | 'path' | 'request' | 'reply';

/** An endpoint with what most of them have: a form, a token, no money. */
export function endpoint<Input, Value>(
  facts: Pick<Endpoint<Input, Value>, Facts> & Partial<Endpoint<Input, Value>>,
): Endpoint<Input, Value> {
  return {
    method: 'POST',
    encoding: 'form',
    needsToken: true,
    movesMoney: false,
    secretFields: [],
    secretReply: false,
    ...facts,
  };
}
