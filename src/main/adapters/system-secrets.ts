import { join } from 'node:path';
import { safeStorage } from 'electron';
import type { Log, SecretStore } from '#core/ports.ts';
import { createMemorySecrets } from '#host/adapters/memory-secrets.ts';
import { openSealedSecrets, type Seal } from '#host/adapters/sealed-secrets.ts';
import { systemClock } from '#host/adapters/system-clock.ts';

/**
 * Secrets under the system's own key (Keychain, DPAPI, a keyring). Where there is none they are kept until the end and
 * never written: on Linux without a keyring Electron would "encrypt" with a password that is in its source.
 */
export async function openSystemSecrets(
  folder: string,
  log: Log,
  platform: NodeJS.Platform = process.platform,
): Promise<SecretStore> {
  if (!(await hasSystemKey(platform))) {
    log('warn', 'secrets.memory-only');
    return createMemorySecrets();
  }
  return openSealedSecrets('system', join(folder, 'secrets-system.json'), systemSeal, log, systemClock.nowMs);
}

async function hasSystemKey(platform: NodeJS.Platform): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  return platform !== 'linux' || KEYRINGS.has(safeStorage.getSelectedStorageBackend());
}

const KEYRINGS: ReadonlySet<string> = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']);

/** The name goes into what is encrypted, because safeStorage authenticates nothing beside it. */
const systemSeal: Seal = {
  seal: async (name, value) =>
    (await safeStorage.encryptStringAsync(JSON.stringify({ name, value }))).toString('base64'),
  open: async (name, sealed) => {
    try {
      const opened = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'));
      const content: unknown = JSON.parse(opened.result);
      return isNamed(content, name) ? { value: content.value, stale: opened.shouldReEncrypt } : undefined;
    } catch {
      return undefined;
    }
  },
};

const isNamed = (content: unknown, name: string): content is { readonly value: string } =>
  typeof content === 'object' &&
  content !== null &&
  'name' in content &&
  content.name === name &&
  'value' in content &&
  typeof content.value === 'string';
