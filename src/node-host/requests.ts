import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '#host/renderer-files/headers.ts';
import type { RendererFiles } from '#host/renderer-files/renderer-files.ts';
import type { Admission } from './admission.ts';
import { foreignRefused, ticketRefused } from './refusal-page.ts';

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/** Answers everything but the WebSocket. Never throws; an answer that cannot be made is a 500 without details. */
export function createRequestHandler(
  origin: URL,
  admission: Admission,
  files: RendererFiles,
  report: (error: unknown) => void,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const { status, headers, body } = await decide(request, origin, admission, files).catch((error) => {
      report(error);
      return failure();
    });
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
  };
}

/**
 * Another name for this address in Host means a page that re-bound its own name to 127.0.0.1. Another Origin means a
 * page of somebody else's.
 */
export function foreignStatus(request: IncomingMessage, origin: URL): 403 | 421 | null {
  if (request.headers.host !== origin.host) return 421;
  const from = request.headers.origin;
  return from === undefined || from === origin.origin ? null : 403;
}

async function decide(
  request: IncomingMessage,
  origin: URL,
  admission: Admission,
  files: RendererFiles,
): Promise<Answer> {
  const foreign = foreignStatus(request, origin);
  if (foreign !== null) return foreignRefused(foreign);
  const url = URL.parse(request.url ?? '/', origin.origin);
  if (url === null || url.origin !== origin.origin) return foreignRefused(421);
  const method = request.method ?? '';
  const ticket = method === 'GET' && url.pathname === '/' ? url.searchParams.get('ticket') : null;
  if (admission.admits(request.headers.cookie)) {
    return ticket === null ? files(method, url.pathname) : seeOther({});
  }
  const session = ticket === null ? null : admission.redeem(ticket);
  return session === null ? ticketRefused() : seeOther({ 'set-cookie': admission.cookie(session) });
}

/** Takes the ticket out of the address bar. */
const seeOther = (headers: Readonly<Record<string, string>>): Answer => ({
  status: 303,
  headers: { ...securityHeaders(null), 'cache-control': 'no-store', location: '/', ...headers },
  body: '',
});

const failure = (): Answer => ({
  status: 500,
  headers: { ...securityHeaders(null), 'content-type': 'text/plain; charset=utf-8' },
  body: 'The counter could not answer',
});
