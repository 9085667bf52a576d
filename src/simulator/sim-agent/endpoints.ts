import type { AgentEndpoint } from './call.ts';
import { LOOKING_ENDPOINTS } from './cards.ts';
import { ORDER_ENDPOINT } from './order.ts';

/** All six calls of the document, by path. */
export const SIM_AGENT_ENDPOINTS: ReadonlyMap<string, AgentEndpoint> = new Map(
  [...LOOKING_ENDPOINTS, ORDER_ENDPOINT].map((endpoint) => [endpoint.path, endpoint]),
);
