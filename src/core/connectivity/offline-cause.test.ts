import { expect, it } from 'vitest';
import { offlineCauseOf } from './offline-cause.ts';

it.each([
  ['ENETUNREACH', 'no-network'],
  ['EAI_AGAIN', 'name'],
  ['ENOTFOUND', 'name'],
  ['ECONNREFUSED', 'refused'],
  ['connect-timeout', 'no-answer'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'certificate'],
  ['ECONNRESET', 'broken'],
  ['closed-while-connecting', 'broken'],
  ['', 'broken'],
])('%s is %s', (word, cause) => {
  expect(offlineCauseOf(word)).toBe(cause);
});
