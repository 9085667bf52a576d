import type { FailureCode } from '#shared/contract/failure.ts';

/** The document's table of codes (chapter 3) but for 0. */
const REFUSALS: Readonly<Record<string, FailureCode>> = { '50000': 'vendor.operation-failed' };

/** What a documented code means, or undefined where it is not documented: the vendor's words then stand alone. */
export function refusalOf(errcode: string): FailureCode | undefined {
  return Object.hasOwn(REFUSALS, errcode) ? REFUSALS[errcode] : undefined;
}
