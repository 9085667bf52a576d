import type { VendorName } from '#shared/contract/vendors.ts';
import type { Connected } from './desks/desks.ts';
import type { Realm } from './journal/reader.ts';
import type { Ports, VendorAccess } from './ports.ts';
import type { ShopAddresses } from './vendor-setup/stored-access.ts';
import { createDakashi } from './vendors/dakashi/client.ts';
import type { Http } from './vendors/http.ts';
import { createLiyuquan } from './vendors/liyuquan/client.ts';
import { createSimAgent } from './vendors/sim-agent/client.ts';
import type { StoredValueVendor } from './vendors/vendor.ts';
import { createZvcms } from './vendors/zvcms/client.ts';

export const connectStoredValue = (address: VendorAccess, http: Http): StoredValueVendor =>
  createLiyuquan({ ...address, http });

/** A vendor whose stored address cannot be used counts as not set up. */
export function connectDesks(
  { ports, http }: { readonly ports: Ports; readonly http: Http },
  { simAgent, dakashi, zvcms }: ShopAddresses,
): Connected {
  const { clock, ids, host, log } = ports;
  const unlessUnusable = <T>(name: VendorName, create: () => T): T | null => {
    try {
      return create();
    } catch (error) {
      log('warn', 'vendor.not-connected', { vendor: name, name: error instanceof Error ? error.name : '' });
      return null;
    }
  };
  const common = { http, clock };
  const agent = simAgent && unlessUnusable('sim-agent', () => createSimAgent({ ...common, ...simAgent }));
  return {
    agent: agent && simAgent ? { vendor: agent, realm: agentRealm(host.mode, simAgent) } : null,
    lookup: (dakashi && unlessUnusable('dakashi', () => createDakashi({ ...common, ...dakashi }))) ?? null,
    giftCards: (zvcms && unlessUnusable('zvcms', () => createZvcms({ ...common, ids, ...zvcms }))) ?? null,
  };
}

/** The shop's account at the agent's host, whether by https or not: one purse, and order numbers of its own. */
function agentRealm(
  mode: Ports['host']['mode'],
  { id, baseUrl }: { readonly id: string; readonly baseUrl: string },
): Realm {
  return {
    vendor: 'sim-agent',
    account: mode === 'training' ? 'training' : `${id} ${new URL(baseUrl).host}`,
  };
}

export const isConnected = ({ agent, lookup, giftCards }: Connected, vendor: VendorName): boolean =>
  vendor === 'liyuquan' || { 'sim-agent': agent, dakashi: lookup, zvcms: giftCards }[vendor] !== null;
