import { Refused } from '../refusal.ts';

/** The document's list of codes is missing; these are ours. From 40001 on `status` is false, below it is true. */
export const ZVCMS_CODES = {
  notFound: 10001,
  badParameter: 10002,
  badEnvelope: 40001,
  unknownClient: 40002,
  badToken: 40003,
  expired: 40004,
  nonceReused: 40005,
  unknownAction: 40006,
} as const;

const FIRST_SYSTEM_CODE = 40_001;

export function isSystemCode(code: number): boolean {
  return code >= FIRST_SYSTEM_CODE;
}

export function refuse(reason: keyof typeof ZVCMS_CODES, message: string): Refused {
  return new Refused(ZVCMS_CODES[reason], message);
}
