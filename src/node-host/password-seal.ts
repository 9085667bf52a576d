import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { Seal } from '#host/adapters/sealed-secrets.ts';

/**
 * AES-256-GCM under a key derived from `password` by scrypt, the name authenticated with it. Sealed text is base64 of
 * salt (16 bytes), nonce (12), tag (16), ciphertext.
 */
export function createPasswordSeal(password: string): Seal {
  const keyFor = cachedKeys(password);
  const ownSalt = randomBytes(SALT_BYTES);
  return {
    seal: async (name, value) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, await keyFor(ownSalt), nonce).setAAD(Buffer.from(name));
      const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return Buffer.concat([ownSalt, nonce, cipher.getAuthTag(), data]).toString('base64');
    },
    open: async (name, sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      if (bytes.length < HEADER_BYTES) return undefined;
      const key = await keyFor(bytes.subarray(0, SALT_BYTES));
      const value = decrypt(key, name, bytes.subarray(SALT_BYTES));
      return value === undefined ? undefined : { value, stale: false };
    },
  };
}

const CIPHER = 'aes-256-gcm';
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = SALT_BYTES + NONCE_BYTES + TAG_BYTES;

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** The derivation is slow on purpose (a password from the environment may be weak), so it is done once per salt. */
function cachedKeys(password: string): (salt: Buffer) => Promise<Buffer> {
  const keys = new Map<string, Promise<Buffer>>();
  return (salt) => {
    const id = salt.toString('base64');
    const key = keys.get(id) ?? derive(password, salt, 32);
    keys.set(id, key);
    return key;
  };
}

function decrypt(key: Buffer, name: string, bytes: Buffer): string | undefined {
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(name))
    .setAuthTag(tag);
  try {
    const data = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([data, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
