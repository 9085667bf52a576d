import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { SecretStore } from '../ports.ts';
import { Secret } from '../secret.ts';

/** Whose members: of one shop, as one account at one vendor's address sees them. */
export type CacheOwner = {
  readonly vendor: string;
  readonly username: string;
  readonly storeId: string;
};

/** The file of one owner and the key that it is encrypted with: 32 bytes as 64 hex digits. */
export type CachePlace = { readonly path: string; readonly key: Secret };

export const sameOwner = (one: CacheOwner, other: CacheOwner): boolean =>
  one.vendor === other.vendor && one.username === other.username && one.storeId === other.storeId;

/**
 * Two owners share neither file nor key: both are derived from the master key and who the owner is. The name of the
 * file tells nothing of either without that key.
 */
export function placeFor(folder: string, master: Secret, owner: CacheOwner): CachePlace {
  const derive = (use: string): string => {
    const about = createHash('sha256').update(
      JSON.stringify([use, owner.vendor, owner.username, owner.storeId]),
    );
    const key = Buffer.from(master.reveal(), 'hex');
    return Buffer.from(hkdfSync('sha256', key, '', about.digest(), KEY_BYTES)).toString('hex');
  };
  return { path: join(folder, `${derive('name').slice(0, 32)}.sqlite`), key: new Secret(derive('key')) };
}

/** The key to all caches of this computer, in the host's secret store; made anew where it is gone. */
export async function masterKey(
  secrets: SecretStore,
): Promise<{ readonly key: Secret; readonly isNew: boolean }> {
  const kept = await secrets.read(NAME);
  if (kept !== undefined && /^[0-9a-f]{64}$/.test(kept)) return { key: new Secret(kept), isNew: false };
  const made = randomBytes(KEY_BYTES).toString('hex');
  await secrets.write(NAME, made);
  return { key: new Secret(made), isNew: true };
}

const NAME = 'members.key';
const KEY_BYTES = 32;
