import { createHmac } from 'node:crypto';

export type ZvcmsSigned = {
  readonly GrantCode: string;
  readonly Nonce: string;
  readonly OpenId: string;
  readonly Timestamp: string;
};

/**
 * The `Token` as it stands in the body, URL-encoded like the document's sample. The page on signatures is missing:
 * HMAC-SHA1 over these four in this order is an assumption that fits the sample's 20 bytes.
 */
export function zvcmsToken({ GrantCode, Nonce, OpenId, Timestamp }: ZvcmsSigned, key: string): string {
  const text = `GrantCode=${GrantCode}&Nonce=${Nonce}&OpenId=${OpenId}&Timestamp=${Timestamp}`;
  return encodeURIComponent(createHmac('sha1', key).update(text, 'utf8').digest('base64'));
}
