import type { SecretStore } from '#core/ports.ts';

/** Until the process ends, where the system offers nothing that deserves to be called a safe. */
export function createMemorySecrets(): SecretStore {
  const values = new Map<string, string>();
  return {
    kind: 'memory',
    read: async (name) => values.get(name),
    write: async (name, value) => {
      values.set(name, value);
    },
    remove: async (name) => {
      values.delete(name);
    },
  };
}
