import type { Clock } from '#core/ports.ts';
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
import { vendorExamples } from './examples.ts';
import { CALLS, connect } from './liyuquan-calls.ts';
import { realClock } from './real-clock.ts';

/** A connector as the contract suite needs it: every call by its endpoint's name, and how its vendor speaks. */
export type ConnectorUnderTest = {
  readonly name: string;
  readonly endpoints: readonly EndpointFacts[];
  readonly calls: Readonly<Record<string, (at: Peer) => Promise<Outcome<unknown>>>>;
  /** A reply that says "done" to this endpoint's call, as the document prints it. */
  readonly success: (endpoint: EndpointFacts) => string;
  /** A refusal in the vendor's documented form, with these words. */
  readonly refusal: (words: string) => string;
  /** Replies of success whose code says something that is not documented. */
  readonly undocumented: readonly string[];
  /** Whatever must not be found in anything that is kept. */
  readonly secrets: readonly string[];
};

/** Whatever listens where a vendor would. */
export type Peer = { readonly baseUrl: string; readonly timeoutMs?: number; readonly clock?: Clock };

export const CARD_NO = '8742999';
export const ORDER_NO = '201511181328427155909265';
const SECRET = new Secret('geheim-aber-lang');

const liyuquan: ConnectorUnderTest = {
  name: 'liyuquan',
  endpoints: LIYUQUAN_ENDPOINTS,
  calls: Object.fromEntries(
    Object.entries(CALLS).map(([name, call]) => [
      name,
      ({ baseUrl, timeoutMs }: Peer) => call(connect(baseUrl, timeoutMs)),
    ]),
  ),
  success: ({ section }) =>
    vendorExamples('liyuquan').find((example) => example.section === section)?.json ??
    '{"errCode":0,"time":1581598602315,"data":"/item/191213/747d5de2.jpg"}',
  refusal: (words) => JSON.stringify({ errCode: 1, msg: words, time: 1_581_598_602_315 }),
  undocumented: ['{"errCode":2,"msg":"?"}', '{"errCode":"0","data":[]}'],
  secrets: ['7171d718-0c30-4fd0-9a6b-53a865be71a5', 'geheim-1'],
};

const shared = ({ timeoutMs, clock = realClock }: Peer) => ({
  http: createHttp({ clock: realClock }),
  clock,
  ...(timeoutMs === undefined ? {} : { timeoutMs }),
});

const simAgentAt = (peer: Peer) =>
  createSimAgent({ baseUrl: peer.baseUrl, id: '1', secret: SECRET, ...shared(peer) });

const simAgent: ConnectorUnderTest = {
  name: 'sim-agent',
  endpoints: SIM_AGENT_ENDPOINTS,
  calls: {
    flow: (peer) => simAgentAt(peer).flow(CARD_NO),
    package: (peer) => simAgentAt(peer).packages(CARD_NO),
    order: (peer) =>
      simAgentAt(peer).order({
        cardNo: CARD_NO,
        packageId: '4',
        orderNo: ORDER_NO,
        effective: 'this-month',
      }),
    user: (peer) => simAgentAt(peer).balance(),
    info: (peer) => simAgentAt(peer).cardState(CARD_NO),
    getcertinfo: (peer) => simAgentAt(peer).realName(CARD_NO),
  },
  success: exampleOf('sim-agent'),
  refusal: (words) => JSON.stringify({ code: 0, msg: words, time: nowSeconds(), data: {} }),
  undocumented: ['{"code":2,"msg":"?","data":{}}', '{"code":"1","data":{}}'],
  secrets: [SECRET.reveal()],
};

const dakashi: ConnectorUnderTest = {
  name: 'dakashi',
  endpoints: DAKASHI_ENDPOINTS,
  calls: {
    'member/info': (peer) =>
      createDakashi({
        baseUrl: peer.baseUrl,
        clientId: 'iot-example',
        secret: SECRET,
        ...shared(peer),
      }).monthlyTotal('87000001'),
  },
  success: exampleOf('dakashi'),
  refusal: (words) => JSON.stringify({ errcode: 50_000, errmsg: words }),
  undocumented: ['{"errcode":40001,"errmsg":"?"}', '{"errcode":"0","data":{"total_data_value":"10"}}'],
  secrets: [SECRET.reveal()],
};

const zvcms: ConnectorUnderTest = {
  name: 'zvcms',
  endpoints: ZVCMS_ENDPOINTS,
  calls: {
    'my-cards': (peer) =>
      createZvcms({
        baseUrl: peer.baseUrl,
        openId: '6dc05b4a',
        grantCode: 'grant-code-1',
        key: SECRET,
        ids: { uuid: () => crypto.randomUUID() },
        ...shared(peer),
      }).cards('7', { recycled: false }),
  },
  success: exampleOf('zvcms'),
  refusal: (words) => JSON.stringify({ status: true, code: 'E404', message: words }),
  undocumented: ['{"status":false,"code":0,"data":[]}', '{"status":1,"code":0,"data":[]}'],
  secrets: [SECRET.reveal(), 'grant-code-1'],
};

/** The four connectors with their 27 calls. */
export const CONNECTORS: readonly ConnectorUnderTest[] = [liyuquan, simAgent, dakashi, zvcms];

function exampleOf(vendor: string) {
  const examples = vendorExamples(vendor);
  return ({ section }: EndpointFacts): string => {
    const example = examples.find((candidate) => candidate.section === section);
    if (!example) throw new Error(`${vendor} ${section} has no example`);
    return example.json;
  };
}

const nowSeconds = () => Math.floor(Date.now() / 1_000);
