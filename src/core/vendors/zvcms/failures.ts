import type { FailureCode } from '#shared/contract/failure.ts';

/**
 * The document shows two forms of error and lists no codes: `status` true with a code is an exception of the business
 * (nothing found), `status` false one of the system. Undefined where neither form is there.
 */
export function refusalOf(status: boolean, code: string): FailureCode | undefined {
  if (code === '' || code === '0') return undefined;
  return status ? 'gift-card.refused' : 'vendor.operation-failed';
}
