import { phoneDigits } from '../phone.ts';

export type TypedLookup =
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'phone-prefix'; readonly prefix: string }
  | { readonly kind: 'card-number'; readonly cardNo: string }
  | {
      readonly kind: 'problem';
      readonly code: 'lookup.empty' | 'lookup.too-short' | 'lookup.not-understood' | 'phone.length';
      /** For the message: how many digits there are, or must be at least. */
      readonly params?: { readonly digits: number } | { readonly minimum: number };
    };

/** Fewer digits would list half of the shop's members. */
const MINIMUM = 3;

/**
 * What a cashier means by a typed text. Eleven digits that begin with 1 are a phone number, three to nine the
 * beginning of one, twelve to twenty a card number. Ten digits that begin with 1 are nearly always a phone number
 * with a digit missing, so they are sent back instead of searched for.
 */
export function readTypedLookup(typed: string): TypedLookup {
  const digits = phoneDigits(typed);
  if (digits === '') return problem('lookup.empty');
  if (!/^\d+$/.test(digits)) return problem('lookup.not-understood');
  if (digits.length < MINIMUM) return problem('lookup.too-short', { minimum: MINIMUM });
  if (digits.length >= 12) {
    return digits.length <= 20 ? { kind: 'card-number', cardNo: digits } : problem('lookup.not-understood');
  }
  if (!digits.startsWith('1')) return problem('lookup.not-understood');
  if (digits.length === 11) return { kind: 'phone', phone: digits };
  return digits.length === 10
    ? problem('phone.length', { digits: 10 })
    : { kind: 'phone-prefix', prefix: digits };
}

type Problem = Extract<TypedLookup, { readonly kind: 'problem' }>;

function problem(code: Problem['code'], params?: Problem['params']): TypedLookup {
  return { kind: 'problem', code, ...(params && { params }) };
}
