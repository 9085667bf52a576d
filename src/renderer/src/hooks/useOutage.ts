import type { Connectivity } from '#shared/contract/connectivity.ts';
import type { ShopVendor } from '#shared/contract/vendors.ts';
import { type Outage, outageOf } from '../lib/outage.ts';
import { type Page, useNavigation } from '../state/session.ts';
import { useConnectivity, useDeskLine } from './useConnectivity.ts';
import { useCore } from './useCore.ts';
import { useSimOrders } from './useDesks.ts';
import { useAtWork } from './useSession.ts';

/** What is out of reach on the page that is shown; null where nothing is. The banner keeps the lines watched. */
export function useOutage({ watching = false } = {}): Outage | null {
  const { connected } = useCore();
  const members = useConnectivity();
  const vendor = useVendorOfPage();
  const desk = useDeskLine(vendor, watching);
  if (!connected) return null;
  return outageOf(members, vendor && { vendor, line: desk });
}

/** Since when, and why, the vendor of the desk on the screen is out of reach; null where it is not. */
export function useDeskOffline(): Connectivity | null {
  const outage = useOutage();
  return outage?.desk ? outage.line : null;
}

function useVendorOfPage(): ShopVendor | null {
  const page = useNavigation((navigation) => navigation.page);
  const simOrders = useSimOrders();
  const atWork = useAtWork();
  return atWork ? vendorOf(page, simOrders) : null;
}

/** Without the vendor that sells packages, the desk lives on the one that tells this month's total. */
function vendorOf(page: Page, simOrders: boolean): ShopVendor | null {
  if (page === 'data-sim') return simOrders ? 'sim-agent' : 'dakashi';
  return page === 'gift-cards' ? 'zvcms' : null;
}
