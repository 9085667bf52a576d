import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Log, SecretStore } from '#core/ports.ts';
import { writeDurably } from '#host/adapters/durable-file.ts';
import { putAside } from '#host/adapters/put-aside.ts';

/**
 * Secrets in one file, each AES-256-GCM under a key derived from `password`, its name authenticated with it. What
 * cannot be decrypted (another key, a damaged file) reads as undefined, so that it is asked for again; it is never
 * deleted by reading, and a file that is no longer ours to parse is put aside by the next write.
 */
export function openSecretsFile(path: string, password: string, log: Log, nowMs: () => number): SecretStore {
  const key = cachedKey(password);
  let turn: Promise<unknown> = Promise.resolve();
  /** One change at a time: each reads the file, changes it and replaces it. */
  const change = (edit: (file: SecretsFile) => Promise<SecretsFile>): Promise<void> => {
    const done = turn.then(async () => {
      const file = (await load(path)) ?? keepAside(path, log, nowMs);
      await writeDurably(path, JSON.stringify(await edit(file)));
    });
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    kind: 'file',
    read: async (name) => {
      const file = await load(path);
      const entry = file?.entries[name];
      if (file === null || entry === undefined) return undefined;
      const value = decrypt(await key(file.salt), name, entry);
      if (value === undefined) log('warn', 'secrets.unreadable', { name });
      return value;
    },
    write: (name, value) =>
      change(async (file) => {
        const entry = encrypt(await key(file.salt), name, value);
        return { ...file, entries: { ...file.entries, [name]: entry } };
      }),
    remove: (name) =>
      change(async (file) => {
        const { [name]: _removed, ...entries } = file.entries;
        return { ...file, entries };
      }),
  };
}

const base64 = z.base64();
const entrySchema = z.object({ iv: base64, tag: base64, data: base64 });
const secretsFileSchema = z.object({
  version: z.literal(1),
  /** Of the key derivation. */
  salt: base64,
  entries: z.record(z.string(), entrySchema),
});
type SecretsFile = z.infer<typeof secretsFileSchema>;
type Entry = z.infer<typeof entrySchema>;

const newFile = (): SecretsFile => ({ version: 1, salt: randomBytes(16).toString('base64'), entries: {} });

/** Null: there is a file, but not one of ours. */
async function load(path: string): Promise<SecretsFile | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return newFile();
  try {
    return secretsFileSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function keepAside(path: string, log: Log, nowMs: () => number): SecretsFile {
  putAside(path, nowMs());
  log('warn', 'secrets.file-put-aside');
  return newFile();
}

/** The derivation is slow on purpose (a password from the environment may be short), so it is done once per salt. */
function cachedKey(password: string): (salt: string) => Promise<Buffer> {
  const keys = new Map<string, Promise<Buffer>>();
  return (salt) => {
    const key = keys.get(salt) ?? derive(password, Buffer.from(salt, 'base64'));
    keys.set(salt, key);
    return key;
  };
}

const scryptAsync = promisify<string, Buffer, number, Buffer>(scrypt);
const derive = (password: string, salt: Buffer): Promise<Buffer> => scryptAsync(password, salt, 32);

function encrypt(key: Buffer, name: string, value: string): Entry {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return {
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

function decrypt(key: Buffer, name: string, entry: Entry): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(entry.iv, 'base64'), { authTagLength: 16 })
      .setAAD(Buffer.from(name))
      .setAuthTag(Buffer.from(entry.tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(entry.data, 'base64')), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
