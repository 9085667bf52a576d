import type { FailureCode } from '#shared/contract/failure.ts';

/** The document's table of codes (1.3) but for 0. A code that is not here is unclear, never a refusal. */
const REFUSALS: Readonly<Record<string, FailureCode>> = {
  '1': 'vendor.operation-failed',
  '4': 'vendor.missing-parameter',
  '5': 'vendor.signature',
  '1002': 'session.required',
  '1003': 'session.denied',
  '1004': 'vendor.phone-binding-required',
  '1005': 'vendor.user-not-found',
  '1006': 'vendor.wrong-sms-code',
  '1007': 'vendor.phone-registered',
  '1008': 'vendor.app-id-unknown',
  '1009': 'vendor.refresh-token-invalid',
  '1012': 'vendor.team-joined',
};

/** At sign-in a failure, or an unknown user, means that name and password do not belong together. */
const SIGN_IN_REFUSALS: Readonly<Record<string, FailureCode>> = {
  '1': 'session.wrong-credentials',
  '1005': 'session.wrong-credentials',
};

/** What a documented code of an envelope means for a call, or undefined where it is not documented. */
export function refusalOf(section: string, errCode: string): FailureCode | undefined {
  const table = section === '2.1' ? { ...REFUSALS, ...SIGN_IN_REFUSALS } : REFUSALS;
  return Object.hasOwn(table, errCode) ? table[errCode] : undefined;
}
