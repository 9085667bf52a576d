import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { DAKASHI_CREDENTIALS } from '../credentials.ts';
import { type Answer, exchange, type Work } from '../delivery.ts';
import type { Struck } from '../faults.ts';
import { Refused } from '../refusal.ts';
import type { World } from '../world.ts';
import { DAKASHI_ENDPOINTS, type DakashiBody, type DakashiEndpoint, unusual } from './endpoints.ts';
import { dakashiSign } from './signing.ts';

type Env = { Bindings: HttpBindings };

const PREFIX = /^\/dakashi\//;
const MAX_BODY_BYTES = 64 * 1024;
/** 一.1: 误差在五分钟之内. */
const TOLERANCE_S = 300;

/** 大卡师 below `/dakashi/`, which stands for `http://api.qwtong.me/`. */
export function dakashiApp(world: () => World): Hono<Env> {
  const app = new Hono<Env>();
  const tooLarge = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => fail(413, '请求内容过大') });
  app.all('/*', tooLarge, async (c) => {
    const endpoint = DAKASHI_ENDPOINTS.get(c.req.path.replace(PREFIX, ''));
    if (!endpoint) return fail(404, '接口不存在');
    if (c.req.method !== 'POST') return fail(405, '请求方式错误');
    const isJson = (c.req.header('content-type') ?? '').startsWith('application/json');
    const body: unknown = isJson ? await c.req.json().catch(() => undefined) : undefined;
    const begin = (): Work => (atMs, struck) => work(world(), endpoint, body, { atMs, struck });
    return exchange(world(), {
      ...{ vendor: 'dakashi', path: endpoint.path, movesMoney: false },
      ...{ header: c.req.header('x-sim-fault'), wire: c.env, begin, fail },
    });
  });
  return app;
}

type Occasion = { readonly atMs: number; readonly struck: Struck };

function work(world: World, endpoint: DakashiEndpoint, body: unknown, occasion: Occasion): Answer {
  try {
    const parameters = checked(body, occasion);
    const data = endpoint.answer({ db: world.db, body: parameters, nowMs: world.nowMs() });
    return { text: JSON.stringify({ errcode: 0, errmsg: 'success', data }), ending: '0 success' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, message } = error;
    return { text: JSON.stringify({ errcode: code, errmsg: message }), ending: `${code} ${message}` };
  }
}

const bodySchema = z.record(z.string(), z.union([z.string(), z.number()]));

function checked(body: unknown, { atMs, struck }: Occasion): DakashiBody {
  const read = bodySchema.safeParse(body);
  if (!read.success) throw unusual('数据格式错误');
  const { client_id, timestamp, sign } = read.data;
  if (typeof timestamp !== 'number' || !Number.isSafeInteger(timestamp)) throw unusual('参数错误：timestamp');
  const { clientId, clientSecret } = DAKASHI_CREDENTIALS;
  if (client_id !== clientId || struck.has('refuse-client')) throw unusual('客户端不存在');
  if (Math.abs(atMs / 1_000 - timestamp) > TOLERANCE_S || struck.has('refuse-clock'))
    throw unusual('请求已过期');
  if (sign !== dakashiSign(read.data, clientSecret) || struck.has('refuse-signature'))
    throw unusual('签名错误');
  return read.data;
}

function fail(status: number, errmsg: string): Response {
  return Response.json({ errcode: 50_000, errmsg }, { status });
}
