import type { FailureCode } from '#shared/contract/failure.ts';

/**
 * Chapter 1.1 knows one code of failure, 0, and says the reason in words only. What was asked narrows it: the balance
 * (4) names no card, so that there only the shop's own credentials can be wrong.
 */
const REFUSALS: Readonly<Record<string, FailureCode>> = {
  '3': 'data-sim.order-refused',
  '4': 'vendor.credentials',
};

/** What a code of an envelope means for a call, or undefined where it is not documented: then nothing is certain. */
export function refusalOf(section: string, code: string): FailureCode | undefined {
  return code === '0' ? (REFUSALS[section] ?? 'data-sim.card-refused') : undefined;
}
