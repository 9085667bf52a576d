import type { OfflineCause } from '#shared/contract/connectivity.ts';

/** What a machine's word for a failed connection (`ENETUNREACH`) means to people. */
export function offlineCauseOf(word: string): OfflineCause {
  const known = CAUSES[word];
  if (known !== undefined) return known;
  return /CERT|TLS|SSL|SIGNED|SIGNATURE|ISSUER|EPROTO/.test(word) ? 'certificate' : 'broken';
}

const CAUSES: Readonly<Record<string, OfflineCause>> = {
  ENETUNREACH: 'no-network',
  ENETDOWN: 'no-network',
  EHOSTUNREACH: 'no-network',
  EADDRNOTAVAIL: 'no-network',
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
  EAI_NODATA: 'name',
  EAI_FAIL: 'name',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'no-answer',
  'connect-timeout': 'no-answer',
};
