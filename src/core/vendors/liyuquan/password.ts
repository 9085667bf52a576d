import { createHash } from 'node:crypto';
import type { Secret } from '../../secret.ts';

/** "MD5加密" (2.1, 3.3, 3.6): lower-case hex MD5 of the UTF-8 password. The letter case is not confirmed. */
export function passwordHash(password: Secret): string {
  return createHash('md5').update(password.reveal(), 'utf8').digest('hex');
}
