import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Fault, type Struck, strike } from './faults.ts';
import { type Dressed, dress } from './quirks.ts';
import type { VendorName } from './vendors.ts';
import type { World } from './world.ts';

/** A call that has arrived at one of the vendors. */
export type Arrival = {
  readonly vendor: VendorName;
  readonly path: string;
  readonly movesMoney: boolean;
  /** `x-sim-fault` as it came. */
  readonly header: string | undefined;
  readonly wire: HttpBindings;
  /** Notes the call and its faults before any work, and returns the work, which may then be done never or twice. */
  readonly begin: (faults: readonly string[]) => Work;
  /** An answer of the vendor's web server, before its program is reached. */
  readonly fail: (status: number, message: string) => Response;
};

/** `atMs` is the vendor's clock, shifted by the fault `clock-offset`. */
export type Work = (atMs: number, struck: Struck) => Answer;

/** The body, and how the page names it. */
export type Answer = { readonly text: string; readonly ending: string };

/** Carries one call to its work and the answer back, or not, as the faults of this call say. */
export async function exchange(world: World, arrival: Arrival): Promise<Response> {
  const { vendor, path } = arrival;
  world.arrivals.note(vendor, path);
  let faults: readonly Fault[];
  try {
    faults = world.faults.take(arrival);
  } catch (error) {
    return arrival.fail(400, error instanceof Error ? error.message : 'x-sim-fault');
  }
  const shown = faults.map(({ kind }) => kind).join(', ');
  const end = world.recent.begin({ atMs: world.nowMs(), vendor, path, faults: shown });
  const { response, ending } = await deliver(world, arrival, faults);
  end(ending);
  return response;
}

type Delivered = { readonly response: Response; readonly ending: string };

async function deliver(world: World, arrival: Arrival, faults: readonly Fault[]): Promise<Delivered> {
  const { wire } = arrival;
  const struck = strike(faults);
  const work = arrival.begin(faults.map(({ kind, value }) => (value === 0 ? kind : `${kind}=${value}`)));
  if (struck.total('delay') > 0) await wait(struck.total('delay'));
  if (struck.has('no-answer-before')) return cut(wire);
  if (struck.has('hang-before')) return hang();
  if (struck.has('http-500-before')) return broken();
  const atMs = world.nowMs() + struck.total('clock-offset');
  const done = work(atMs, struck);
  if (struck.has('duplicate-delivery')) work(atMs, struck);
  if (struck.has('no-answer-after')) return cut(wire);
  if (struck.has('hang-after')) return hang();
  if (struck.has('http-500-after')) return broken();
  if (struck.has('http-502-html-after')) return badGateway();
  if (struck.has('malformed-body'))
    return { ...answer(dress(`${done.text.slice(0, -1)},"time":}`, NONE), atMs), ending: 'malformed' };
  const dressed = dress(done.text, struck);
  return struck.has('truncated-body')
    ? truncated(dressed, wire)
    : { response: answer(dressed, atMs).response, ending: done.ending };
}

const NONE = strike([]);

/** The `Date` header tells the vendor's clock, as a real server's does. */
function answer({ bytes, contentType }: Dressed, atMs: number): { readonly response: Response } {
  const headers = { 'content-type': contentType, date: new Date(atMs).toUTCString() };
  return { response: new Response(bytes, { headers }) };
}

function broken(): Delivered {
  const body = '{"status":500,"error":"Internal Server Error","message":"No message available"}';
  const headers = { 'content-type': 'application/json;charset=UTF-8' };
  return { response: new Response(body, { status: 500, headers }), ending: 'HTTP 500' };
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
function truncated({ bytes, contentType }: Dressed, { outgoing }: HttpBindings): Delivered {
  outgoing.writeHead(200, { 'content-type': contentType, 'content-length': bytes.length });
  outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
  outgoing.socket?.destroySoon();
  return { response: RESPONSE_ALREADY_SENT, ending: 'truncated' };
}
