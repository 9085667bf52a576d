import { z } from 'zod';
import type { VendorName } from '#shared/contract/vendors.ts';
import { VENDOR_NAMES } from '#shared/contract/vendors.ts';
import type { Log, SecretStore, VendorAddresses } from '../ports.ts';
import { Secret } from '../secret.ts';

/** How a shop reaches one of its vendors, as the host's secret store keeps it. */
export type StoredAccess = z.infer<typeof storedSchema>;

const storedSchema = z.object({
  baseUrl: z.string(),
  plainHttp: z.boolean(),
  credentials: z.record(z.string(), z.string()),
});

export type StoredAccesses = ReadonlyMap<VendorName, StoredAccess>;
export type ShopAddresses = Omit<VendorAddresses, 'liyuquan' | 'liyuquanGiven'>;

const entryOf = (vendor: VendorName): string => `vendor.${vendor}`;

/** What cannot be read counts as not set up: it is then entered again. */
export async function readAccesses(secrets: SecretStore, log: Log): Promise<StoredAccesses> {
  const accesses = new Map<VendorName, StoredAccess>();
  for (const vendor of VENDOR_NAMES) {
    const stored = await readAccess(secrets, vendor).catch((error: unknown) => {
      log('warn', 'vendor.access-unreadable', { vendor, name: error instanceof Error ? error.name : '' });
      return undefined;
    });
    if (stored !== undefined) accesses.set(vendor, stored);
  }
  return accesses;
}

async function readAccess(secrets: SecretStore, vendor: VendorName): Promise<StoredAccess | undefined> {
  const text = await secrets.read(entryOf(vendor));
  return text === undefined ? undefined : storedSchema.parse(JSON.parse(text));
}

export const writeAccess = (secrets: SecretStore, vendor: VendorName, access: StoredAccess): Promise<void> =>
  secrets.write(entryOf(vendor), JSON.stringify(access));

export const forgetAccess = (secrets: SecretStore, vendor: VendorName): Promise<void> =>
  secrets.remove(entryOf(vendor));

/** The same, as connectors are given it. */
export function addressesOf(accesses: StoredAccesses): ShopAddresses {
  const simAgent = accesses.get('sim-agent');
  const dakashi = accesses.get('dakashi');
  const zvcms = accesses.get('zvcms');
  return {
    ...(simAgent && {
      simAgent: { ...at(simAgent), id: word(simAgent, 'id'), secret: secret(simAgent, 'secret') },
    }),
    ...(dakashi && {
      dakashi: {
        ...at(dakashi),
        clientId: word(dakashi, 'clientId'),
        secret: secret(dakashi, 'clientSecret'),
      },
    }),
    ...(zvcms && {
      zvcms: {
        ...at(zvcms),
        openId: word(zvcms, 'openId'),
        grantCode: word(zvcms, 'grantCode'),
        key: secret(zvcms, 'key'),
      },
    }),
  };
}

const at = ({ baseUrl, plainHttp }: StoredAccess) => ({ baseUrl, plainHttp });
const word = ({ credentials }: StoredAccess, name: string): string => credentials[name] ?? '';
const secret = (access: StoredAccess, name: string): Secret => new Secret(word(access, name));
