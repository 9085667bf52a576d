import { readBaseUrl } from '../address.ts';
import type { DataSimLookup } from '../data-sim.ts';
import { type CallOptions, createCall } from './call.ts';
import { memberInfo } from './endpoints.ts';

export type DakashiOptions = Omit<CallOptions, 'base'> & {
  /** The document has `http://api.qwtong.me/`; https is tried unless the shop chose otherwise. */
  readonly baseUrl: string;
  /** The shop has chosen, and been warned, to do without https. */
  readonly plainHttp?: boolean;
};

/** The connector for 大卡师 (docs/vendors/dakashi.md). Throws where the base address is unusable. */
export function createDakashi({ baseUrl, plainHttp = false, ...options }: DakashiOptions): DataSimLookup {
  const call = createCall({ ...options, base: readBaseUrl(baseUrl, plainHttp) });
  return { name: 'dakashi', monthlyTotal: (cardNo) => call(memberInfo, { serial_no: cardNo }) };
}
