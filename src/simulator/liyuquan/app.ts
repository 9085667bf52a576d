import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { noteExecution, noteRequest } from '../books.ts';
import { type Answer, exchange, type Work } from '../delivery.ts';
import type { Struck } from '../faults.ts';
import { imageAt } from '../state/images.ts';
import type { World } from '../world.ts';
import type { Endpoint } from './call.ts';
import { LIYUQUAN_ENDPOINTS } from './endpoints.ts';
import { perform, type Request } from './perform.ts';

type Env = { Bindings: HttpBindings };

const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** The vendor's address space below `/liyuquan/web/`: the 19 calls and the pictures. */
export function liyuquanApp(world: () => World): Hono<Env> {
  const app = new Hono<Env>();
  const tooLarge = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: () => failure(world(), 413, '请求内容过大'),
  });
  app.get('/item/*', (c) => image(world(), new URL(c.req.url).pathname));
  app.all('/*', tooLarge, async (c) => {
    const path = decodeURI(c.req.path.replace(/^\/liyuquan\/web\//, ''));
    const endpoint = LIYUQUAN_ENDPOINTS.get(path);
    if (!endpoint) return failure(world(), 404, `No handler found for ${path}`);
    if (c.req.method !== 'POST')
      return failure(world(), 405, `Request method '${c.req.method}' not supported`);
    return call(world(), endpoint, await read(c.req.raw), c.req.header('x-sim-fault'), c.env);
  });
  return app;
}

/** A picture by its path, at the vendor's base and at the origin alike. */
export function image(world: World, pathname: string): Response {
  const found = imageAt(world.db, pathname.replace(/^\/liyuquan\/web/, ''));
  if (!found) return failure(world, 404, 'Not Found');
  return new Response(new Uint8Array(found.bytes), {
    headers: { 'content-type': found.mediaType, 'x-content-type-options': 'nosniff' },
  });
}

/** Only calls that change something are kept in the books; the page also shows the others. */
function call(
  world: World,
  endpoint: Endpoint,
  request: Request,
  header: string | undefined,
  wire: HttpBindings,
): Promise<Response> {
  const { path, movesMoney } = endpoint;
  const fail = (status: number, message: string): Response => failure(world, status, message);
  const begin = (faults: readonly string[]): Work => {
    const arrived = { path, form: request.form, atMs: world.nowMs() };
    const requestId = movesMoney ? noteRequest(world.db, arrived, faults) : undefined;
    return (atMs, struck) => work(world, endpoint, request, { atMs, struck, requestId });
  };
  return exchange(world, { vendor: 'liyuquan', path, movesMoney, header, wire, begin, fail });
}

type Occasion = { readonly atMs: number; readonly struck: Struck; readonly requestId: number | undefined };

function work(
  world: World,
  endpoint: Endpoint,
  request: Request,
  { atMs, struck, requestId }: Occasion,
): Answer {
  if (struck.has('lapse-token'))
    world.db.run('DELETE FROM token WHERE token = ?', request.form.get('token') ?? '');
  const performed = perform(world, endpoint, request, atMs);
  if (requestId !== undefined) noteExecution(world.db, requestId, performed);
  return { text: performed.text, ending: `${performed.errCode} ${performed.msg}` };
}

/** A body in another form than NOTES says is read as an empty form, so that the call misses its parameters. */
async function read(raw: globalThis.Request): Promise<Request> {
  const fields = await raw.formData().catch(() => new FormData());
  const form = new Map<string, string>();
  let fileBytes: Uint8Array | undefined;
  for (const [name, value] of fields) {
    if (typeof value === 'string') form.set(name, value);
    else if (name === 'file') fileBytes = new Uint8Array(await value.arrayBuffer());
  }
  return { form, fileBytes };
}

function failure(world: World, status: number, msg: string): Response {
  return Response.json({ errCode: 1, result: 1, msg, time: world.nowMs() }, { status });
}
