import type { Failure } from '#shared/contract/failure.ts';
import { phoneDigits, readPhone as readTyped } from '#shared/phone.ts';

export type PhoneReading =
  | { readonly ok: true; readonly phone: string }
  | { readonly ok: false; readonly failure: Failure };

/** A typed phone number, or the failure that says what is wrong with it. */
export function readPhone(typed: string): PhoneReading {
  const reading = readTyped(typed);
  if (reading.ok) return reading;
  const params = reading.problem === 'phone.length' ? { digits: phoneDigits(typed).length } : undefined;
  return {
    ok: false,
    failure: { code: reading.problem, money: 'not-involved', ...(params ? { params } : {}) },
  };
}
