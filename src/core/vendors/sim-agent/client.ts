import { readBaseUrl } from '../address.ts';
import type { DataSimAgent } from '../data-sim.ts';
import { type CallOptions, createCall } from './call.ts';
import { flow, getCertInfo, info, order, packages, user } from './endpoints.ts';

export type SimAgentOptions = Omit<CallOptions, 'base'> & {
  /** The user's own domain, as chapter 1.3 calls it. */
  readonly baseUrl: string;
  /** The shop has chosen, and been warned, to do without https. */
  readonly plainHttp?: boolean;
};

/** The connector for the data-SIM agent API (docs/vendors/sim-agent.md). Throws where the base address is unusable. */
export function createSimAgent({ baseUrl, plainHttp = false, ...options }: SimAgentOptions): DataSimAgent {
  const call = createCall({ ...options, base: readBaseUrl(baseUrl, plainHttp) });
  return {
    name: 'sim-agent',
    // A card has two numbers, and either may be asked for: the answer must bear the one that was.
    flow: (cardno) => call(flow, { cardno }, ({ cardNo, iccid }) => [cardNo, iccid].some(same(cardno))),
    packages: (cardno) => call(packages, { cardno }),
    balance: () => call(user, {}),
    cardState: (cardno) => call(info, { cardno }),
    realName: (cardno) => call(getCertInfo, { cardno }),
    order: ({ cardNo, packageId, orderNo, effective }) =>
      call(
        order,
        {
          cardno: cardNo,
          packagelist_id: packageId,
          orderno: orderNo,
          iseffect: effective === 'next-month' ? '1' : '0',
        },
        same(orderNo),
      ),
  };
}

const same = (asked: string) => (given: string) => given === asked;
