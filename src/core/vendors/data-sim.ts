import type { Fen } from '#shared/money.ts';
import type { VendorDate } from './data-fields.ts';
import type { Outcome } from './vendor.ts';

/** A card's data as the agent API sees it (sim-agent 1). Amounts in MB, which the document does not say; null unknown. */
export type SimFlow = {
  readonly cardNo: string;
  readonly iccid: string;
  readonly totalMb: number | null;
  readonly usedMb: number | null;
  readonly remainingMb: number | null;
  readonly expires: VendorDate | null;
};

/** What may be ordered for a card (sim-agent 2). */
export type SimPackage = { readonly packageId: string; readonly name: string; readonly price: Fen };

/** Sim-agent 5, which not every card supports; null where the vendor said nothing that is documented. */
export type SimCardState = {
  readonly cardNo: string;
  readonly realName: boolean | null;
  readonly active: boolean | null;
};

/** Sim-agent 6. The link is where the holder can register, if the vendor gives one. */
export type SimRealName = { readonly state: 'required' | 'done'; readonly link: string | null };

export type SimOrder = {
  readonly cardNo: string;
  readonly packageId: string;
  /** Ours, made and written down before anything is sent: 8 to 32 letters and digits. */
  readonly orderNo: string;
  readonly effective: 'this-month' | 'next-month';
};

/**
 * The port of the vendor that sells data packages to the shop as its agent. Reads may be repeated; `order` is sent
 * once by whoever calls and never again by any code. `done` means that the vendor accepted the order, not that the
 * package works.
 */
export type DataSimAgent = {
  readonly name: 'sim-agent';
  readonly flow: (cardNo: string) => Promise<Outcome<SimFlow>>;
  readonly packages: (cardNo: string) => Promise<Outcome<readonly SimPackage[]>>;
  /** The agent's own money at the vendor. */
  readonly balance: () => Promise<Outcome<Fen>>;
  readonly cardState: (cardNo: string) => Promise<Outcome<SimCardState>>;
  readonly realName: (cardNo: string) => Promise<Outcome<SimRealName>>;
  /** Gives back the order number, which is the one that was sent. */
  readonly order: (order: SimOrder) => Promise<Outcome<string>>;
};

/** The port of a vendor that only tells what a card has this month (dakashi 2.1); its unit is not documented. */
export type DataSimLookup = {
  readonly name: 'dakashi';
  readonly monthlyTotal: (cardNo: string) => Promise<Outcome<number | null>>;
};
