import { Secret } from '#core/secret.ts';
import { createDakashi } from '#core/vendors/dakashi/client.ts';
import { DAKASHI_ENDPOINTS } from '#core/vendors/dakashi/endpoints.ts';
import type { EndpointFacts } from '#core/vendors/endpoint.ts';
import { createHttp } from '#core/vendors/http.ts';
import { LIYUQUAN_ENDPOINTS } from '#core/vendors/liyuquan/endpoints.ts';
import { createSimAgent } from '#core/vendors/sim-agent/client.ts';
import { SIM_AGENT_ENDPOINTS } from '#core/vendors/sim-agent/endpoints.ts';
import type { Outcome } from '#core/vendors/vendor.ts';
import { createZvcms } from '#core/vendors/zvcms/client.ts';
import { ZVCMS_ENDPOINTS } from '#core/vendors/zvcms/endpoints.ts';
import type { Simulator } from '#simulator/server.ts';
import type { VendorName } from '#simulator/vendors.ts';
import { CALLS, connect } from './liyuquan-calls.ts';
import { realClock } from './real-clock.ts';

/** One of the 27 calls, as it is made at the simulator of its vendor. */
export type SimulatedCall = {
  readonly vendor: VendorName;
  readonly endpoint: EndpointFacts;
  /** Where the document has it. */
  readonly url: (simulator: Simulator) => string;
  /** A fresh connector each time, with the simulator's own credentials. */
  readonly make: (simulator: Simulator, more?: More) => Promise<Outcome<unknown>>;
};

export type More = { readonly timeoutMs?: number; readonly cardNo?: string };

const CARD = '8742001';
const common = { http: createHttp({ clock: realClock }), clock: realClock };

const agentAt = (simulator: Simulator, { timeoutMs = 10_000 }: More) => {
  const { base, id, secret } = simulator.vendors().simAgent;
  return createSimAgent({ ...common, timeoutMs, baseUrl: base, id, secret: new Secret(secret) });
};

const AGENT_CALLS: Readonly<Record<string, SimulatedCall['make']>> = {
  flow: (at, more = {}) => agentAt(at, more).flow(more.cardNo ?? CARD),
  package: (at, more = {}) => agentAt(at, more).packages(more.cardNo ?? CARD),
  user: (at, more = {}) => agentAt(at, more).balance(),
  info: (at, more = {}) => agentAt(at, more).cardState(more.cardNo ?? CARD),
  getcertinfo: (at, more = {}) => agentAt(at, more).realName(more.cardNo ?? CARD),
  order: (at, more = {}) =>
    agentAt(at, more).order({
      cardNo: more.cardNo ?? CARD,
      packageId: PACKAGE,
      orderNo: '2026031612000001',
      effective: 'this-month',
    }),
};

/** The package of the document's example. */
const PACKAGE = '4';

function lookUp(simulator: Simulator, { timeoutMs = 10_000, cardNo = CARD }: More = {}) {
  const { base, clientId, clientSecret } = simulator.vendors().dakashi;
  const secret = new Secret(clientSecret);
  return createDakashi({ ...common, timeoutMs, baseUrl: base, clientId, secret }).monthlyTotal(cardNo);
}

function giftCards(simulator: Simulator, { timeoutMs = 10_000, cardNo = '100001' }: More = {}) {
  const { address, openId, grantCode, key } = simulator.vendors().zvcms;
  const ids = { uuid: () => crypto.randomUUID() };
  const access = { baseUrl: new URL('.', address).href, openId, grantCode, key: new Secret(key) };
  return createZvcms({ ...common, ids, timeoutMs, ...access }).cards(cardNo, { recycled: true });
}

/** Of liyuquan's calls only the form is looked at here: nobody is signed in. Its own contracts look at the rest. */
const liyuquan =
  (name: string) =>
  (simulator: Simulator, more: More = {}) => {
    const call = CALLS[name];
    if (!call) throw new Error(`no call ${name}`);
    return call(connect(simulator.liyuquanBase, more.timeoutMs ?? 10_000));
  };

const agentCall = (name: string): SimulatedCall['make'] => {
  const call = AGENT_CALLS[name];
  if (!call) throw new Error(`no call ${name}`);
  return call;
};

/** All 27 calls of the four documents. */
export const SIMULATED_CALLS: readonly SimulatedCall[] = [
  ...LIYUQUAN_ENDPOINTS.map((endpoint) => ({
    vendor: 'liyuquan' as const,
    endpoint,
    url: ({ liyuquanBase }: Simulator) => `${liyuquanBase}${endpoint.path}`,
    make: liyuquan(endpoint.name),
  })),
  ...SIM_AGENT_ENDPOINTS.map((endpoint) => ({
    vendor: 'sim-agent' as const,
    endpoint,
    url: (simulator: Simulator) => `${simulator.vendors().simAgent.base}${endpoint.path}`,
    make: agentCall(endpoint.name),
  })),
  ...DAKASHI_ENDPOINTS.map((endpoint) => ({
    vendor: 'dakashi' as const,
    endpoint,
    url: (simulator: Simulator) => `${simulator.vendors().dakashi.base}${endpoint.path}`,
    make: lookUp,
  })),
  ...ZVCMS_ENDPOINTS.map((endpoint) => ({
    vendor: 'zvcms' as const,
    endpoint,
    url: (simulator: Simulator) => new URL(endpoint.path, `${simulator.origin}/zvcms/api/`).href,
    make: giftCards,
  })),
];
