import { phoneDigits } from '../phone.ts';

export type TypedLookup =
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'phone-prefix'; readonly prefix: string }
  | { readonly kind: 'card-number'; readonly cardNo: string }
  | {
      readonly kind: 'problem';
      readonly code: 'lookup.empty' | 'lookup.too-short' | 'lookup.not-understood' | 'phone.length';
    };

/**
 * What a cashier means by a typed text. Eleven digits that begin with 1 are a phone number, three to nine the
 * beginning of one, twelve to twenty a card number. Ten digits that begin with 1 are nearly always a phone number
 * with a digit missing, so they are sent back instead of searched for.
 */
export function readTypedLookup(typed: string): TypedLookup {
  const digits = phoneDigits(typed);
  if (digits === '') return problem('lookup.empty');
  if (!/^\d+$/.test(digits)) return problem('lookup.not-understood');
  if (digits.length < 3) return problem('lookup.too-short');
  if (digits.length >= 12) {
    return digits.length <= 20 ? { kind: 'card-number', cardNo: digits } : problem('lookup.not-understood');
  }
  if (!digits.startsWith('1')) return problem('lookup.not-understood');
  if (digits.length === 11) return { kind: 'phone', phone: digits };
  return digits.length === 10 ? problem('phone.length') : { kind: 'phone-prefix', prefix: digits };
}

function problem(code: Extract<TypedLookup, { readonly kind: 'problem' }>['code']): TypedLookup {
  return { kind: 'problem', code };
}
