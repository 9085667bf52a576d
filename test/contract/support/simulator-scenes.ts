import { Secret } from '#core/secret.ts';
import { startSimulator } from '#simulator/server.ts';
import type { AgentScene, LookupScene } from './data-sim-contract.ts';
import type { GiftCardScene } from './gift-card-contract.ts';

/** The simulators as the contracts ask for them. They were written apart from the connectors, from the same documents. */
const start = () => startSimulator({ state: 'memory', seed: 1 });
const UNKNOWN_CARD = '9990001';

export async function openSimAgentSimulator(): Promise<AgentScene> {
  const simulator = await start();
  const { base, id, secret } = simulator.vendors().simAgent;
  return {
    ...{ baseUrl: base, id, secret: new Secret(secret), cardNo: '8742001', unknownCardNo: UNKNOWN_CARD },
    orders: () => simulator.agentTruth().orders.length,
    close: simulator.close,
  };
}

export async function openDakashiSimulator(): Promise<LookupScene> {
  const simulator = await start();
  const { base, clientId, clientSecret } = simulator.vendors().dakashi;
  return {
    ...{ baseUrl: base, clientId, secret: new Secret(clientSecret) },
    ...{ cardNo: '87000001', unknownCardNo: UNKNOWN_CARD },
    close: simulator.close,
  };
}

export async function openZvcmsSimulator(): Promise<GiftCardScene> {
  const simulator = await start();
  const { address, openId, grantCode, key } = simulator.vendors().zvcms;
  return {
    ...{ baseUrl: new URL('.', address).href, openId, grantCode, key: new Secret(key) },
    ...{ userId: '100001', unknownUserId: '999999' },
    close: simulator.close,
  };
}
