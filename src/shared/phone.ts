import { toHalfWidth } from './money.ts';

export type PhoneReading =
  | { readonly ok: true; readonly phone: string }
  | { readonly ok: false; readonly problem: 'phone.length' | 'phone.beginning' | 'phone.not-digits' };

/**
 * Reads a mainland mobile number as a person types it: full-width digits, spaces, dashes and the country code are
 * understood. Eleven digits that begin with 1, or a problem.
 */
export function readPhone(typed: string): PhoneReading {
  const digits = phoneDigits(typed).replace(/^86(?=1\d{10}$)/, '');
  if (!/^\d*$/.test(digits)) return { ok: false, problem: 'phone.not-digits' };
  if (digits.length !== 11) return { ok: false, problem: 'phone.length' };
  return digits.startsWith('1') ? { ok: true, phone: digits } : { ok: false, problem: 'phone.beginning' };
}

/** Half-width, without separators and without `+86` or `0086`. What is left may be no digits at all. */
export function phoneDigits(typed: string): string {
  return toHalfWidth(typed)
    .replace(/[\s\p{Cf}\p{Pd}().\u2212]/gu, '')
    .replace(/^(\+|00)86/, '');
}

/**
 * `138****1234`. Eleven digits and more keep the first three and the last four, eight to ten only the last four;
 * anything shorter, or a text without digits, shows nothing of itself. An empty text stays empty.
 */
export function maskPhone(phone: string): string {
  if (phone.trim() === '') return '';
  const digits = phoneDigits(phone).replace(/\D/g, '');
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length >= 8 ? `****${digits.slice(-4)}` : '****';
}

/** Masks the mobile numbers inside a text, also with a country code, separators or full-width digits. */
export function maskPhonesIn(text: string): string {
  const pattern =
    /(?<![0-9０-９])(?:[+＋]?[8８][6６][ -]?)?[1１][0-9０-９]{2}[ -]?[0-9０-９]{4}[ -]?[0-9０-９]{4}(?![0-9０-９])/g;
  return text.replace(pattern, maskPhone);
}
