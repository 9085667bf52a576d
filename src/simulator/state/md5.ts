import { createHash } from 'node:crypto';

/** Lower-case hex MD5 of the UTF-8 text: how accounts and members send passwords (2.1, 3.3, 3.6). */
export function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}
