import type { ShopVendor, VendorAccessForm } from '#shared/contract/vendors.ts';
import type { Simulator } from '#simulator/server.ts';

/** What a manager would enter for each vendor, with a simulator in its place. */
export function vendorForms(simulator: Pick<Simulator, 'vendors'>) {
  const { simAgent, dakashi, zvcms } = simulator.vendors();
  const common = { allowPlainHttp: false, by: null };
  return {
    'sim-agent': {
      ...{ vendor: 'sim-agent', address: simAgent.base, ...common },
      ...{ id: simAgent.id, secret: simAgent.secret },
    },
    dakashi: {
      ...{ vendor: 'dakashi', address: dakashi.base, ...common },
      ...{ clientId: dakashi.clientId, clientSecret: dakashi.clientSecret },
    },
    zvcms: {
      ...{ vendor: 'zvcms', address: zvcms.address, ...common },
      ...{ openId: zvcms.openId, grantCode: zvcms.grantCode, key: zvcms.key },
    },
  } as const satisfies Record<ShopVendor, VendorAccessForm>;
}
