import type { Http } from './http.ts';
import { httpFailureOf } from './http-failures.ts';
import { imageKindOf } from './image-kind.ts';
import type { Outcome } from './vendor.ts';

export type Picture = { readonly mediaType: string; readonly bytes: Uint8Array };

const MAX_BYTES = 524_288;
const TIMEOUT_MS = 10_000;

/**
 * Fetches a picture that a vendor names: a member's, a gift card's. The address comes from the vendor's data, where a
 * stranger may have put it: so it is a path on the vendor's host, or https on a public host, no address of this machine or the
 * shop's network, and what comes back must begin like a picture. No token is sent.
 */
export async function fetchPicture(http: Http, base: URL, address: string): Promise<Outcome<Picture>> {
  const url = urlOf(base, address);
  if (!url) return failure('unreachable', 'vendor.unreachable', { cause: 'address-not-allowed' });
  const transport = await http.get({
    url,
    headers: { accept: 'image/*' },
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
    publicHostsOnly: url.origin !== base.origin,
  });
  if (transport.kind !== 'answer') {
    return failure(transport.kind, transport.failure.code, { cause: transport.failure.cause });
  }
  const { status, body: bytes, receivedAtMs } = transport;
  if (status !== 200) return failure('unclear', httpFailureOf(status), { status });
  const mediaType = imageKindOf(bytes);
  if (!mediaType) return failure('unclear', 'vendor.unexpected-shape', { cause: 'not-an-image' });
  const answer = {
    status,
    body: `[${mediaType}, ${bytes.byteLength} bytes]`,
    vendorTimeMs: null,
    receivedAtMs,
  };
  return { kind: 'done', value: { mediaType, bytes }, answer };
}

/** A path counts from the host's root: liyuquan's examples have `/item/…` beside `https://liyuquan.cn/staticorder/…`. */
function urlOf(base: URL, address: string): URL | undefined {
  const text = address.trim();
  if (!URL.canParse(text, base.origin)) return undefined;
  const url = new URL(text, base.origin);
  if (url.username || url.password) return undefined;
  return url.origin === base.origin || url.protocol === 'https:' ? url : undefined;
}

function failure(
  kind: 'unreachable' | 'unclear',
  code: Parameters<typeof failureOf>[0],
  params: Readonly<Record<string, string | number>>,
): Outcome<never> {
  return kind === 'unreachable'
    ? { kind, failure: failureOf(code, params) }
    : { kind, failure: failureOf(code, params), answer: null };
}

function failureOf(
  code: ReturnType<typeof httpFailureOf>,
  params: Readonly<Record<string, string | number>>,
) {
  return { code, money: 'not-involved', params } as const;
}
