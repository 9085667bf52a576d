import { join } from 'node:path';
import { readOrMakeKey } from '#host/key-file.ts';
import { StartRefusal } from '#host/start-problem.ts';

/** `place` is told to whoever starts the host, because it says who can read the saved sign-in. */
export type SecretsKey = { readonly password: string; readonly place: string };

const SHORTEST = 16;

/** From GUITAI_SECRET_KEY where it is set, else from a file that only this user can read. */
export function findSecretsKey(dataDir: string, env: NodeJS.ProcessEnv): SecretsKey {
  const given = env.GUITAI_SECRET_KEY;
  if (given === undefined || given === '') {
    const path = join(dataDir, 'secret.key');
    return { password: readOrMakeKey(path), place: path };
  }
  if (given.length < SHORTEST) {
    throw new StartRefusal(
      `GUITAI_SECRET_KEY 少于 ${SHORTEST} 个字符。 · GUITAI_SECRET_KEY has fewer than ${SHORTEST} characters.`,
    );
  }
  return { password: given, place: 'GUITAI_SECRET_KEY' };
}
