import { createHash } from 'node:crypto';

/** 签名: `strtoupper(md5(id=1&secret=1&times=1484139646))`; the other parameters are not signed. */
export function agentSign(id: string, secret: string, times: string): string {
  return createHash('md5')
    .update(`id=${id}&secret=${secret}&times=${times}`, 'utf8')
    .digest('hex')
    .toUpperCase();
}
