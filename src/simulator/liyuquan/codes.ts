import { createHash } from 'node:crypto';

/**
 * The texts in this vendor's QR codes, of our own design as the document does not show any: opaque to a client,
 * short enough for a small code, and with a check that a mistyped or invented text fails.
 */
export function cardCode(seed: number, cardNo: string): string {
  return signed(seed, `LYQ:C:${cardNo}`);
}

export function couponCode(seed: number, couponId: number, userId: number, num: number): string {
  return signed(seed, `LYQ:Q:${couponId}.${userId}.${num}`);
}

export type ScannedCode =
  | { readonly kind: 'card'; readonly cardNo: string }
  | { readonly kind: 'coupon'; readonly couponId: number; readonly userId: number; readonly num: number };

/** Also takes a bare card number, as printed on a card or typed in. Undefined for all else. */
export function readCode(seed: number, text: string): ScannedCode | undefined {
  if (/^79\d{9,17}$/.test(text)) return { kind: 'card', cardNo: text };
  const body = text.slice(0, text.lastIndexOf(':'));
  if (signed(seed, body) !== text) return undefined;
  const card = /^LYQ:C:(\d+)$/.exec(body);
  if (card?.[1]) return { kind: 'card', cardNo: card[1] };
  const [, couponId, userId, num] = /^LYQ:Q:(\d+)\.(\d+)\.(\d+)$/.exec(body) ?? [];
  if (!couponId) return undefined;
  return { kind: 'coupon', couponId: Number(couponId), userId: Number(userId), num: Number(num) };
}

function signed(seed: number, body: string): string {
  return `${body}:${createHash('sha256').update(`${seed}|${body}`).digest('hex').slice(0, 8)}`;
}
