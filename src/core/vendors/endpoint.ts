import type { z } from 'zod';

/** One call of a vendor's document, as data. The contract tests go through lists of these. */
export type EndpointFacts = {
  readonly name: string;
  /** The section of the document, such as `3.5`. */
  readonly section: string;
  /** The document's own title. */
  readonly title: string;
  readonly method: 'POST';
  /** Below the vendor's base address. */
  readonly path: string;
  /** Sent at most once by whoever calls; a failure says what is known about the money. */
  readonly movesMoney: boolean;
};

/** The business parameters of a signed call, as they are sent; what signs it is added afterwards. */
export type SignedFields = Readonly<Record<string, string | number>>;

/**
 * A call of a vendor that asks for a signature. The request schema takes the counter's values under the document's
 * parameter names; the reply schema takes the whole envelope, numbers still lossless, and gives the counter's types.
 * Only what a schema names leaves the envelope.
 */
export type SignedEndpoint<Input, Value> = EndpointFacts & {
  readonly request: z.ZodType<SignedFields, Input>;
  readonly reply: z.ZodType<Value>;
};

/** A call that reads, unless it says otherwise. */
export function signedEndpoint<Input, Value>(
  facts: Omit<SignedEndpoint<Input, Value>, 'method' | 'movesMoney'> & { readonly movesMoney?: boolean },
): SignedEndpoint<Input, Value> {
  return { method: 'POST', movesMoney: false, ...facts };
}
