import type { VendorName } from './vendors.ts';

/** How often each call arrived, whatever became of it: `{ "dakashi": { "v1/member/info": 2 } }`. */
export type ArrivalCounts = Readonly<Partial<Record<VendorName, Readonly<Record<string, number>>>>>;

export type Arrivals = {
  readonly note: (vendor: VendorName, path: string) => void;
  readonly counts: () => ArrivalCounts;
  readonly clear: () => void;
};

/** Counted from the start of the process; a request for a path that no document knows is not counted. */
export function createArrivals(): Arrivals {
  let counts: ArrivalCounts = {};
  return {
    note: (vendor, path) => {
      const ofVendor = counts[vendor] ?? {};
      counts = { ...counts, [vendor]: { ...ofVendor, [path]: (ofVendor[path] ?? 0) + 1 } };
    },
    counts: () => counts,
    clear: () => {
      counts = {};
    },
  };
}
