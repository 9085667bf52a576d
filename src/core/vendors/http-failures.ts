import type { FailureCode } from '#shared/contract/failure.ts';

/** The HTTP codes that a vendor's document names (liyuquan 1.3). */
const HTTP_FAILURES: Readonly<Record<string, FailureCode>> = {
  '400': 'vendor.http-400',
  '401': 'vendor.http-401',
  '404': 'vendor.http-404',
  '405': 'vendor.http-405',
  '500': 'vendor.http-500',
};

/** The failure that an HTTP status other than 200 stands for. */
export function httpFailureOf(status: number): FailureCode {
  if (status >= 300 && status < 400) return 'vendor.redirect';
  return HTTP_FAILURES[String(status)] ?? 'vendor.http-other';
}
