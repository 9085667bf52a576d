import type { Connectivity } from '#shared/contract/connectivity.ts';
import { SHOP_VENDORS, type ShopVendor } from '#shared/contract/vendors.ts';
import type { Clock, VendorAccess } from '../ports.ts';
import type { HttpOutcome, Knock } from '../vendors/http.ts';
import { type ConnectivityWatch, watchConnectivity } from './connectivity.ts';

/** Whether one vendor can be reached, for whoever would send something there. */
export type Line = Pick<ConnectivityWatch, 'current' | 'check'>;

/**
 * The lines to the vendors of the other desks: each has an address of its own, so that what is known of one says
 * nothing about another. A line is watched while its desk is on a screen, and left alone otherwise.
 */
export type DeskLines = {
  /** What is known of it, null where the vendor is not set up. Asking has it watched for the next 15 s. */
  readonly attend: (vendor: ShopVendor) => Connectivity | null;
  readonly to: (vendor: ShopVendor) => Line | null;
  /** Knocks now at those that are watched. */
  readonly check: () => Promise<void>;
  /** How a call to `origin` ended. */
  readonly hear: (origin: string, outcome: HttpOutcome) => void;
  /** From now on the vendors are at these addresses. */
  readonly lay: (addresses: DeskAddresses) => void;
  readonly close: () => void;
};

export type DeskAddresses = Readonly<Partial<Record<'simAgent' | 'dakashi' | 'zvcms', VendorAccess>>>;

export type DeskLinesOptions = {
  readonly clock: Clock;
  readonly knock: Knock;
  /** Whether a window is open at all. */
  readonly isWatched: () => boolean;
  readonly onChange: (vendor: ShopVendor, connectivity: Connectivity) => void;
};

type Laid = { readonly url: URL; readonly watch: ConnectivityWatch; attendedUntilMs: number };

/** Three times as long as a desk on a screen takes to ask again. */
const ATTENDED_MS = 15_000;

export function createDeskLines(options: DeskLinesOptions): DeskLines {
  const { clock } = options;
  const lines = new Map<ShopVendor, Laid>();
  const isAttended = (line: Laid): boolean => clock.monotonicMs() < line.attendedUntilMs;
  const layOne = (vendor: ShopVendor, url: URL): Laid => {
    const line: Laid = {
      url,
      attendedUntilMs: Number.NEGATIVE_INFINITY,
      watch: watchConnectivity({
        ...options,
        vendor: url,
        isWatched: () => options.isWatched() && isAttended(line),
        onChange: (connectivity) => options.onChange(vendor, connectivity),
      }),
    };
    return line;
  };
  return {
    attend: (vendor) => {
      const line = lines.get(vendor);
      if (line === undefined) return null;
      line.attendedUntilMs = clock.monotonicMs() + ATTENDED_MS;
      line.watch.watched();
      return line.watch.current();
    },
    to: (vendor) => lines.get(vendor)?.watch ?? null,
    check: async () => {
      await Promise.all([...lines.values()].filter(isAttended).map(({ watch }) => watch.check()));
    },
    hear: (origin, outcome) => {
      for (const { url, watch } of lines.values()) if (url.origin === origin) watch.hear(outcome);
    },
    lay: (addresses) => {
      for (const vendor of SHOP_VENDORS) {
        const url = urlOf(addresses[ADDRESS[vendor]]);
        const before = lines.get(vendor);
        if (before?.url.href === url?.href) continue;
        before?.watch.close();
        lines.delete(vendor);
        if (url !== undefined) lines.set(vendor, layOne(vendor, url));
      }
    },
    close: () => {
      for (const { watch } of lines.values()) watch.close();
    },
  };
}

const ADDRESS = { 'sim-agent': 'simAgent', dakashi: 'dakashi', zvcms: 'zvcms' } as const;

/** A vendor whose stored address cannot be used counts as not set up. */
const urlOf = (access: VendorAccess | undefined): URL | undefined =>
  access && URL.canParse(access.baseUrl) ? new URL(access.baseUrl) : undefined;
