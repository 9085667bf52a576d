import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { COVER_DESIGNS, cover } from '../cover.ts';
import { ZVCMS_CREDENTIALS } from '../credentials.ts';
import { type Answer, exchange, type Work } from '../delivery.ts';
import type { Struck } from '../faults.ts';
import { Refused } from '../refusal.ts';
import type { World } from '../world.ts';
import { isSystemCode, refuse, ZVCMS_CODES } from './codes.ts';
import { ZVCMS_ACTIONS } from './my-cards.ts';
import { TOLERANCE_MS, takeNonce } from './nonces.ts';
import { zvcmsToken } from './signing.ts';

type Env = { Bindings: HttpBindings };

const MAX_BODY_BYTES = 64 * 1024;

/** Gift cards below `/zvcms/`: `api/v2`, and the cards' pictures. */
export function zvcmsApp(world: () => World): Hono<Env> {
  const app = new Hono<Env>();
  const tooLarge = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => fail(413, '请求内容过大') });
  app.get('/pictures/:name', (c) => picture(c.req.param('name')));
  app.post('/api/v2', tooLarge, async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    const request = { body, origin: new URL(c.req.url).origin };
    const begin = (): Work => (atMs, struck) => work(world(), request, { atMs, struck });
    return exchange(world(), {
      ...{ vendor: 'zvcms', path: actionOf(body), movesMoney: false },
      ...{ header: c.req.header('x-sim-fault'), wire: c.env, begin, fail },
    });
  });
  app.all('/api/v2', () => fail(405, '请求方式错误'));
  app.all('/*', () => fail(404, '接口不存在'));
  return app;
}

const envelopeSchema = z.object({
  OpenId: z.string(),
  GrantCode: z.string(),
  Token: z.string(),
  Timestamp: z.string().regex(/^\d{10}$/),
  Nonce: z.string().regex(/^[1-9]\d{0,17}$/),
  Action: z.string(),
  Params: z.record(z.string(), z.unknown()),
});
type Envelope = z.infer<typeof envelopeSchema>;

type Incoming = { readonly body: unknown; readonly origin: string };
type Occasion = { readonly atMs: number; readonly struck: Struck };

function work({ db, nowMs }: World, { body, origin }: Incoming, { atMs, struck }: Occasion): Answer {
  try {
    const envelope = checked(body, { atMs, struck });
    if (struck.has('refuse-nonce')) throw refuse('nonceReused', 'Nonce重复');
    takeNonce(db, envelope.Nonce, nowMs());
    const action = ZVCMS_ACTIONS.get(envelope.Action);
    if (!action) throw refuse('unknownAction', '接口方法不存在');
    const data = action({ db, params: envelope.Params, origin });
    return { text: JSON.stringify({ status: true, code: 0, message: '成功', data }), ending: '0' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, message } = error;
    const text = JSON.stringify({ status: !isSystemCode(code), code, message });
    return { text, ending: `${code} ${message}` };
  }
}

function checked(body: unknown, { atMs, struck }: Occasion): Envelope {
  const read = envelopeSchema.safeParse(body);
  if (!read.success) throw refuse('badEnvelope', `参数错误:${read.error.issues[0]?.path.join('.') ?? ''}`);
  const { OpenId, GrantCode, Token, Timestamp, Nonce } = read.data;
  const { openId, grantCode, key } = ZVCMS_CREDENTIALS;
  if (OpenId !== openId || GrantCode !== grantCode || struck.has('refuse-client'))
    throw refuse('unknownClient', 'OpenId或GrantCode错误');
  if (Math.abs(atMs - Number(Timestamp) * 1_000) > TOLERANCE_MS || struck.has('refuse-clock'))
    throw refuse('expired', 'Timestamp已过期');
  if (Token !== zvcmsToken({ OpenId, GrantCode, Timestamp, Nonce }, key) || struck.has('refuse-signature'))
    throw refuse('badToken', 'Token错误');
  return read.data;
}

/** Under which name a call is counted and shown: its action, if it is one. */
function actionOf(body: unknown): string {
  const read = envelopeSchema.pick({ Action: true }).safeParse(body);
  return read.success && ZVCMS_ACTIONS.has(read.data.Action) ? read.data.Action : 'unknown-action';
}

/** Drawn when somebody asks for it. */
function picture(name: string): Response {
  const [, design = ''] = /^(\d{1,2})\.png$/.exec(name) ?? [];
  if (design === '' || Number(design) >= COVER_DESIGNS) return fail(404, '图片不存在');
  const headers = { 'content-type': 'image/png', 'x-content-type-options': 'nosniff' };
  return new Response(new Uint8Array(cover(Number(design))), { headers });
}

function fail(status: number, message: string): Response {
  return Response.json({ status: false, code: ZVCMS_CODES.badEnvelope, message }, { status });
}
