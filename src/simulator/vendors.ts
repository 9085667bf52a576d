/** Whose server this process plays; also how faults, counts and the page tell them apart. */
export const VENDORS = ['liyuquan', 'sim-agent', 'dakashi', 'zvcms'] as const;
export type VendorName = (typeof VENDORS)[number];
