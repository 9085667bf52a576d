import type { Failure } from '#shared/contract/failure.ts';
import { toHalfWidth } from '#shared/money.ts';

export type PhoneReading =
  | { readonly ok: true; readonly phone: string }
  | { readonly ok: false; readonly failure: Failure };

/** A mainland phone number as people type it: full-width digits, spaces and dashes are understood. */
export function readPhone(typed: string): PhoneReading {
  const digits = toHalfWidth(typed).replace(/[\s-]/g, '');
  if (!/^\d*$/.test(digits))
    return { ok: false, failure: { code: 'phone.not-digits', money: 'not-involved' } };
  if (!/^1\d{10}$/.test(digits)) {
    return {
      ok: false,
      failure: { code: 'phone.length', money: 'not-involved', params: { digits: digits.length } },
    };
  }
  return { ok: true, phone: digits };
}

/** `138****0001`, as the vendor's other screens show it. */
export function maskedPhone(phone: string): string {
  return phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');
}
