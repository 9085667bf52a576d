import type { VendorState } from '#shared/contract/vendors.ts';
import type { Realm } from '../journal/reader.ts';
import type { Ports, VendorAccess } from '../ports.ts';
import { readBaseUrl } from '../vendors/address.ts';
import type { StoredAccesses } from './stored-access.ts';

type Facts = Pick<Ports, 'host' | 'vendors' | 'reopen'>;

/** Why the address of stored-value cards cannot be changed here; null where it can. */
export function fixedBy({ host, vendors, reopen }: Facts): VendorState['fixedBy'] {
  if (host.mode === 'training') return 'training';
  // Where the counter cannot be put together anew, a change could not take effect.
  return vendors.liyuquanGiven || reopen === undefined ? 'start' : null;
}

/** Where the vendor of stored-value cards is: where the shop has said, unless the start said where. */
export function storedValueAccess(facts: Facts, stored: StoredAccesses | null): VendorAccess {
  const chosen = fixedBy(facts) === null ? stored?.get('liyuquan') : undefined;
  if (chosen === undefined || !isUsable(chosen)) return { baseUrl: facts.vendors.liyuquan };
  return { baseUrl: chosen.baseUrl, plainHttp: chosen.plainHttp };
}

/**
 * Whose operations these are. Within a vendor's system ids are unique, whoever is signed in, and whether by https or
 * not; training's simulator is one system by itself.
 */
export function storedValueRealm(mode: Ports['host']['mode'], { baseUrl, plainHttp }: VendorAccess): Realm {
  const address = plainHttp ? baseUrl.replace(/^http:/, 'https:') : baseUrl;
  return { vendor: 'liyuquan', account: mode === 'training' ? 'training' : address };
}

function isUsable({ baseUrl, plainHttp }: VendorAccess): boolean {
  try {
    return readBaseUrl(baseUrl, plainHttp) !== undefined;
  } catch {
    return false;
  }
}
