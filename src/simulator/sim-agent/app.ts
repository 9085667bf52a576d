import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Answer, exchange, type Work } from '../delivery.ts';
import type { World } from '../world.ts';
import { noteOrderExecution, noteOrderRequest } from './books.ts';
import type { AgentCall, AgentEndpoint } from './call.ts';
import { SIM_AGENT_ENDPOINTS } from './endpoints.ts';
import { performAgent } from './perform.ts';

type Env = { Bindings: HttpBindings };

const PREFIX = /^\/sim-agent\//;
const MAX_BODY_BYTES = 64 * 1024;

/** The agent API below `/sim-agent/`; the document's `base_url` is a domain of one's own. */
export function simAgentApp(world: () => World): Hono<Env> {
  const app = new Hono<Env>();
  const fail = (status: number, msg: string): Response => failure(world(), status, msg);
  const tooLarge = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => fail(413, '请求内容过大') });
  app.all('/*', tooLarge, async (c) => {
    const { path, method, raw } = c.req;
    const endpoint = SIM_AGENT_ENDPOINTS.get(path.replace(PREFIX, ''));
    if (!endpoint) return fail(404, '接口不存在');
    if (!endpoint.methods.some((allowed) => allowed === method)) return fail(405, '请求方式错误');
    const parameters = await read(raw);
    const begin = (faults: readonly string[]): Work =>
      beginCall(world(), endpoint, { parameters, origin: new URL(raw.url).origin }, faults);
    return exchange(world(), {
      ...{ vendor: 'sim-agent', path: endpoint.path, movesMoney: endpoint.movesMoney },
      ...{ header: c.req.header('x-sim-fault'), wire: c.env, begin, fail },
    });
  });
  return app;
}

function beginCall(
  world: World,
  endpoint: AgentEndpoint,
  request: Pick<AgentCall, 'parameters' | 'origin'>,
  faults: readonly string[],
): Work {
  const arrived = { parameters: request.parameters, atMs: world.nowMs() };
  const requestId = endpoint.movesMoney ? noteOrderRequest(world.db, arrived, faults) : undefined;
  return (atMs, struck): Answer => {
    const call = { db: world.db, nowMs: world.nowMs(), struck, ...request };
    const done = performAgent(endpoint, call, atMs);
    if (requestId !== undefined) noteOrderExecution(world.db, requestId, done);
    return { text: done.text, ending: `${done.code} ${done.msg}` };
  };
}

/** A GET has its parameters in the address, a POST in a form; nothing else is read. */
async function read(raw: Request): Promise<ReadonlyMap<string, string>> {
  if (raw.method === 'GET') return new Map(new URL(raw.url).searchParams);
  const fields = await raw.formData().catch(() => new FormData());
  return new Map([...fields].filter((field): field is [string, string] => typeof field[1] === 'string'));
}

function failure(world: World, status: number, msg: string): Response {
  return Response.json({ code: 0, msg, time: Math.floor(world.nowMs() / 1_000), data: {} }, { status });
}
