import { createHash } from 'node:crypto';

/**
 * Chapter 1.2: the upper-case MD5 of `id=…&secret=…&times=…`, in this order, `times` in whole seconds. Only these
 * three are signed, so that the signature does not protect the parameters of a call; https has to.
 */
export function sign(parts: {
  readonly id: string;
  readonly secret: string;
  readonly times: string;
}): string {
  const text = `id=${parts.id}&secret=${parts.secret}&times=${parts.times}`;
  return createHash('md5').update(text, 'utf8').digest('hex').toUpperCase();
}
