import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { noteExecution, noteRequest } from '../books.ts';
import type { Fault, FaultKind } from '../faults.ts';
import type { World } from '../world.ts';
import type { Endpoint } from './call.ts';
import { type Performed, perform, type Request } from './perform.ts';

const JSON_TYPE = 'application/json;charset=UTF-8';

/** What goes back, and how the page names it. */
export type Delivered = { readonly response: Response; readonly ending: string };

/** Carries one request to its work and the answer back, or not, as the faults of this request say. */
export async function deliver(
  world: World,
  endpoint: Endpoint,
  request: Request,
  faults: readonly Fault[],
  wire: HttpBindings,
): Promise<Delivered> {
  const has = (kind: FaultKind): boolean => faults.some((fault) => fault.kind === kind);
  const requestId = arrive(world, endpoint, request, faults);
  const delayMs = total(faults, 'delay');
  if (delayMs > 0) await wait(delayMs);
  if (has('no-answer-before')) return cut(wire);
  if (has('hang-before')) return hang();
  if (has('http-500-before')) return broken();
  if (has('lapse-token')) world.db.run('DELETE FROM token WHERE token = ?', request.form.get('token') ?? '');
  const atMs = world.nowMs() + total(faults, 'clock-offset');
  const done = work(world, endpoint, request, atMs, requestId);
  if (has('duplicate-delivery')) work(world, endpoint, request, atMs, requestId);
  if (has('no-answer-after')) return cut(wire);
  if (has('hang-after')) return hang();
  if (has('http-500-after')) return broken();
  if (has('http-502-html-after')) return badGateway();
  if (has('malformed-body')) return { ...json(`${done.text.slice(0, -1)},"time":}`), ending: 'malformed' };
  if (has('truncated-body')) return truncated(done.text, wire);
  return { ...json(done.text), ending: `${done.errCode} ${done.msg}` };
}

/** Only calls that change something are kept; the page also shows the others. */
function arrive(
  world: World,
  endpoint: Endpoint,
  request: Request,
  faults: readonly Fault[],
): number | undefined {
  if (!endpoint.movesMoney) return undefined;
  const names = faults.map(({ kind, value }) => (value === 0 ? kind : `${kind}=${value}`));
  return noteRequest(world.db, { path: endpoint.path, form: request.form, atMs: world.nowMs() }, names);
}

function work(
  world: World,
  endpoint: Endpoint,
  request: Request,
  atMs: number,
  requestId: number | undefined,
): Performed {
  const performed = perform(world, endpoint, request, atMs);
  if (requestId !== undefined) noteExecution(world.db, requestId, performed);
  return performed;
}

function total(faults: readonly Fault[], kind: FaultKind): number {
  return faults.reduce((sum, fault) => (fault.kind === kind ? sum + fault.value : sum), 0);
}

function json(text: string, status = 200): Delivered {
  const response = new Response(text, { status, headers: { 'content-type': JSON_TYPE } });
  return { response, ending: `HTTP ${status}` };
}

function broken(): Delivered {
  return json('{"status":500,"error":"Internal Server Error","message":"No message available"}', 500);
}

function badGateway(): Delivered {
  const page =
    '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>';
  const response = new Response(page, { status: 502, headers: { 'content-type': 'text/html' } });
  return { response, ending: 'HTTP 502' };
}

/** Never answers; closing the simulator closes the connection. */
function hang(): Promise<Delivered> {
  return new Promise(() => undefined);
}

function cut({ incoming }: HttpBindings): Delivered {
  incoming.socket.destroy();
  return { response: RESPONSE_ALREADY_SENT, ending: 'cut' };
}

/** Announces the whole body, sends half of it and closes. */
function truncated(text: string, { outgoing }: HttpBindings): Delivered {
  const body = Buffer.from(text);
  outgoing.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': body.length });
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)));
  outgoing.socket?.destroySoon();
  return { response: RESPONSE_ALREADY_SENT, ending: 'truncated' };
}
