import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAKASHI_ENDPOINTS } from './dakashi/endpoints.ts';
import { SIM_AGENT_ENDPOINTS } from './sim-agent/endpoints.ts';
import { openTill, type Till } from './testing/till.ts';
import { ZVCMS_ACTIONS } from './zvcms/my-cards.ts';

/** What the three documents list, written down from them. */
const DOCUMENTED = {
  'sim-agent': [
    ['1', 'api/agent/flow', ['GET', 'POST']],
    ['2', 'api/agent/package', ['GET', 'POST']],
    ['3', 'api/agent/order', ['GET', 'POST']],
    ['4', 'api/agent/user', ['POST']],
    ['5', 'api/agent/info', ['GET', 'POST']],
    ['6', 'api/agent/getcertinfo', ['GET', 'POST']],
  ],
  dakashi: [['二.1', 'v1/member/info', ['POST']]],
} as const;

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.simulator.close());

const answersTo = async (method: string, url: string): Promise<unknown> => {
  const body = method === 'POST' ? '{}' : undefined;
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body }) });
  return response.status;
};

it.each(DOCUMENTED['sim-agent'])('sim-agent %s %s has a route', async (section, path, methods) => {
  expect(SIM_AGENT_ENDPOINTS.get(path)).toMatchObject({ section, methods });
  const { base } = till.simulator.vendors().simAgent;
  for (const method of ['GET', 'POST', 'PUT'])
    expect(await answersTo(method, `${base}${path}`)).toBe(methods.some((one) => one === method) ? 200 : 405);
});

it.each(DOCUMENTED.dakashi)('dakashi %s %s has a route', async (section, path) => {
  expect(DAKASHI_ENDPOINTS.get(path)).toMatchObject({ section });
  const { base } = till.simulator.vendors().dakashi;
  for (const method of ['GET', 'POST'])
    expect(await answersTo(method, `${base}${path}`)).toBe(method === 'POST' ? 200 : 405);
});

it('zvcms has its one address and its one action', async () => {
  const { address } = till.simulator.vendors().zvcms;
  expect([...ZVCMS_ACTIONS.keys()]).toEqual(['user.my-cards']);
  for (const method of ['GET', 'POST'])
    expect(await answersTo(method, address)).toBe(method === 'POST' ? 200 : 405);
});

it('has no route that no document knows', async () => {
  expect([...SIM_AGENT_ENDPOINTS.keys()].sort()).toEqual(
    DOCUMENTED['sim-agent'].map(([, path]) => path).sort(),
  );
  expect([...DAKASHI_ENDPOINTS.keys()]).toEqual(DOCUMENTED.dakashi.map(([, path]) => path));
  const { origin } = till.simulator;
  for (const path of ['sim-agent/api/agent/refund', 'dakashi/v1/member', 'zvcms/api/v1', 'zvcms/api/v2/x'])
    expect(await answersTo('POST', `${origin}/${path}`)).toBe(404);
});
