import { createHmac } from 'node:crypto';

/** What a token is made of; `nonce` and `timestamp` as they are sent. */
export type TokenParts = {
  readonly grantCode: string;
  readonly nonce: string;
  readonly openId: string;
  readonly timestamp: string;
};

/**
 * The page on the signature is missing from the document; its sample `Token` is URL-encoded base64 of 20 bytes. This
 * is what we take it for: HMAC-SHA1 over the four values, sorted by name, in base64, URL-encoded. Not confirmed by the
 * vendor; nothing else knows how a token is made, so that only this function would have to change.
 */
export function token(parts: TokenParts, key: string): string {
  const { grantCode, nonce, openId, timestamp } = parts;
  const text = `GrantCode=${grantCode}&Nonce=${nonce}&OpenId=${openId}&Timestamp=${timestamp}`;
  return encodeURIComponent(createHmac('sha1', key).update(text, 'utf8').digest('base64'));
}
