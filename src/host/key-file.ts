import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { StartRefusal } from './start-problem.ts';

/** Reads a random key of 32 bytes (hex) from a file that only its owner can read, and makes the file at first use. */
export function readOrMakeKey(path: string): string {
  makeFolder(dirname(path));
  try {
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = readFileSync(path, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(key)) {
    throw new StartRefusal(
      `${path} 里不是密钥；请把它移开，再登录一次。 · ${path} does not hold a key of 64 hexadecimal digits; move it away and sign in anew.`,
    );
  }
  return key;
}
