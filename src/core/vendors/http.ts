import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import type { FailureCode } from '#shared/contract/failure.ts';
import type { Clock } from '../ports.ts';

/**
 * The one door to the network. A call is one request on a fresh socket: no connection is kept or reused, no redirect
 * followed, no proxy asked, nothing sent a second time. The socket is connected (and, for https, the certificate
 * verified) before the request object exists, so `unreachable` is proved by construction: until then there was
 * nothing that could have been written. Bodies are never logged.
 */
export type Http = {
  readonly post: (request: HttpRequest) => Promise<HttpOutcome>;
  readonly get: (request: Omit<HttpRequest, 'body'>) => Promise<HttpOutcome>;
};

export type HttpRequest = {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** For all of it: resolving, connecting, sending and receiving to the last byte. */
  readonly timeoutMs: number;
  /** The longest body of an answer. */
  readonly maxBytes: number;
  /** Refuses hosts that are, or resolve to, an address of this machine or of a private network. */
  readonly publicHostsOnly?: boolean;
};

/** Why there is no answer. `cause` is a machine's word for the technician (`ECONNREFUSED`), never a body. */
export type TransportFailure = { readonly code: FailureCode; readonly cause: string };

/**
 * - `answer`: a whole HTTP answer, of whatever status, not compressed.
 * - `unreachable`: proved that no byte of the request was written.
 * - `unclear`: all else; the request may have been carried out.
 */
export type HttpOutcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: http.IncomingHttpHeaders;
      readonly body: Uint8Array;
      readonly receivedAtMs: number;
    }
  | { readonly kind: 'unreachable'; readonly failure: TransportFailure }
  | { readonly kind: 'unclear'; readonly failure: TransportFailure };

export function createHttp({ clock }: { readonly clock: Clock }): Http {
  return {
    post: (request) => exchange(clock, 'POST', request),
    get: (request) => exchange(clock, 'GET', request),
  };
}

/**
 * Is the other side there? Opens a socket as a call would and closes it again, without a byte of a request. Gives
 * null, or why not. `line` is content with TCP; `door` goes on to the verified certificate, which every call needs.
 */
export type Knock = (knock: {
  readonly url: URL;
  readonly at: 'line' | 'door';
  readonly timeoutMs: number;
}) => Promise<TransportFailure | null>;

export function createKnock({
  clock,
  resolveName = dnsLookup,
}: {
  readonly clock: Clock;
  readonly resolveName?: ResolveName;
}): Knock {
  const lookup = sparingLookup(clock, resolveName);
  return async ({ url, at, timeoutMs }) => {
    const deadline = new AbortController();
    const cancel = clock.after(timeoutMs, () => deadline.abort());
    try {
      const secure = at === 'door' && url.protocol === 'https:';
      const connection = await connect({ url, lookup, secure }, deadline.signal);
      if (connection.kind !== 'connected') return connection.failure;
      connection.socket.destroy();
      return null;
    } finally {
      cancel();
    }
  };
}

type Exchange = Omit<HttpRequest, 'body'> & { readonly body?: Uint8Array };
type Connection =
  | { readonly kind: 'connected'; readonly socket: net.Socket }
  | Exclude<HttpOutcome, { readonly kind: 'answer' }>;
/** Where a socket goes to, and how far: `secure` false stops at TCP, whatever the address says. */
type Destination = Pick<HttpRequest, 'url' | 'publicHostsOnly'> & {
  readonly secure?: boolean;
  readonly lookup?: net.LookupFunction;
};

async function exchange(clock: Clock, method: 'POST' | 'GET', request: Exchange): Promise<HttpOutcome> {
  const deadline = new AbortController();
  const cancel = clock.after(request.timeoutMs, () => deadline.abort());
  try {
    const connection = await connect(request, deadline.signal);
    if (connection.kind !== 'connected') return connection;
    return await converse(clock, method, request, connection.socket, deadline.signal);
  } finally {
    cancel();
  }
}

/** Opens the socket. Whatever goes wrong in here, nothing of the request has been written. */
function connect(request: Destination, deadline: AbortSignal): Promise<Connection> {
  const host = hostOf(request.url);
  if (request.publicHostsOnly && net.isIP(host) && isPrivate(host)) {
    return Promise.resolve(unreachable('private-address'));
  }
  return new Promise((resolve) => {
    const { secure = request.url.protocol === 'https:' } = request;
    const socket = secure ? openTls(request, host) : openPlain(request, host);
    const give = (connection: Connection): void => {
      if (connection.kind !== 'connected') socket.destroy();
      resolve(connection);
    };
    // The handler stays for the socket's whole life: an error after the answer must not end the process.
    socket.on('error', (error) => give(unreachable(causeOf(error))));
    socket.once('close', () => give(unreachable('closed-while-connecting')));
    socket.once(secure ? 'secureConnect' : 'connect', () => give({ kind: 'connected', socket }));
    onAbort(deadline, () => give(unreachable('connect-timeout')));
  });
}

function openPlain(request: Destination, host: string): net.Socket {
  return net.connect({ host, port: portOf(request.url), noDelay: true, ...lookupOf(request) });
}

function openTls(request: Destination, host: string): net.Socket {
  return tls.connect({
    host,
    port: portOf(request.url),
    // Explicit, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment cannot switch it off.
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ALPNProtocols: ['http/1.1'],
    ...(net.isIP(host) ? {} : { servername: host }),
    ...lookupOf(request),
  });
}

/** Sends the request and reads the answer. From here on a failure is `unclear`. */
function converse(
  clock: Clock,
  method: string,
  request: Exchange,
  socket: net.Socket,
  deadline: AbortSignal,
): Promise<HttpOutcome> {
  return new Promise((resolve) => {
    const message = startRequest(method, request, socket);
    const give = (outcome: HttpOutcome): void => {
      resolve(outcome);
      message.destroy();
      socket.destroy();
    };
    let answerBegan = false;
    message.on('response', (reply) => {
      answerBegan = true;
      receive(reply, request.maxBytes, clock, give);
    });
    message.on('upgrade', () => give(unclear('vendor.unexpected-shape', 'upgrade')));
    message.on('error', (error) => give(brokenOff(causeOf(error), answerBegan)));
    message.on('close', () => give(brokenOff('closed', answerBegan)));
    onAbort(deadline, () => give(unclear('vendor.timeout', 'deadline')));
    message.end(request.body);
  });
}

function startRequest(method: string, request: Exchange, socket: net.Socket): http.ClientRequest {
  const { url, body } = request;
  const { request: start } = url.protocol === 'https:' ? https : http;
  return start({
    method,
    // With a connection of our own and no agent, Node can neither reuse a socket nor consult a proxy.
    createConnection: () => socket,
    path: `${url.pathname}${url.search}`,
    headers: {
      ...request.headers,
      host: url.host,
      connection: 'close',
      'accept-encoding': 'identity',
      ...(body ? { 'content-length': String(body.byteLength) } : {}),
    },
  });
}

function receive(
  reply: http.IncomingMessage,
  maxBytes: number,
  clock: Clock,
  give: (outcome: HttpOutcome) => void,
): void {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const truncated = (cause: string): void => give(unclear('vendor.truncated', cause));
  if (Number(reply.headers['content-length'] ?? 0) > maxBytes) {
    give(unclear('vendor.too-large', 'content-length'));
    return;
  }
  reply.on('data', (chunk: Uint8Array) => {
    size += chunk.byteLength;
    chunks.push(chunk);
    if (size > maxBytes) give(unclear('vendor.too-large', 'body'));
  });
  reply.on('end', () => {
    if (!reply.complete) return truncated('incomplete');
    if (isCompressed(reply.headers)) return give(unclear('vendor.not-json', 'compressed'));
    const { statusCode: status = 0, headers } = reply;
    give({ kind: 'answer', status, headers, body: Buffer.concat(chunks), receivedAtMs: clock.nowMs() });
  });
  reply.on('error', (error) => truncated(causeOf(error)));
  reply.on('close', () => truncated('closed'));
}

/** We ask for `identity`; an answer that is compressed all the same is not decoded. */
function isCompressed(headers: http.IncomingHttpHeaders): boolean {
  const encoding = headers['content-encoding']?.trim().toLowerCase();
  return encoding !== undefined && encoding !== '' && encoding !== 'identity';
}

function brokenOff(cause: string, answerBegan: boolean): HttpOutcome {
  if (answerBegan) return unclear('vendor.truncated', cause);
  return unclear(cause.startsWith('HPE_') ? 'vendor.unexpected-shape' : 'vendor.connection-lost', cause);
}

const unreachable = (cause: string) => ({
  kind: 'unreachable' as const,
  failure: { code: 'vendor.unreachable' as const, cause },
});

const unclear = (code: FailureCode, cause: string) => ({
  kind: 'unclear' as const,
  failure: { code, cause },
});

function causeOf(error: Error & { readonly code?: unknown }): string {
  return typeof error.code === 'string' ? error.code : error.name;
}

function onAbort(signal: AbortSignal, call: () => void): void {
  if (signal.aborted) call();
  else signal.addEventListener('abort', call, { once: true });
}

/** `[::1]` to `::1`. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}

/** A name that resolves to a private address is refused at the moment of connecting, so a later change cannot slip by. */
function lookupOf({ lookup, publicHostsOnly }: Destination): { readonly lookup?: net.LookupFunction } {
  if (!publicHostsOnly) return lookup ? { lookup } : {};
  return {
    lookup: (hostname, options, callback) =>
      dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
        const [first] = addresses ?? [];
        if (error) return callback(error, '');
        if (!first || addresses.some(({ address }) => isPrivate(address))) {
          return callback(Object.assign(new Error('private address'), { code: 'private-address' }), '');
        }
        return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
      }),
  };
}

type ResolveName = (
  hostname: string,
  options: { readonly all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Without a network the system may take many seconds to give up on a name, and holds one of the process's four
 * threads meanwhile, which files and PINs need as well. So whoever asks again within two seconds waits for the same
 * answer, and never more than two are asked for at a time.
 */
function sparingLookup(clock: Clock, resolveName: ResolveName): net.LookupFunction {
  const asked: {
    readonly hostname: string;
    readonly atMs: number;
    readonly answer: Promise<LookupAddress[]>;
  }[] = [];
  const ask = (hostname: string): Promise<LookupAddress[]> => {
    const nowMs = clock.monotonicMs();
    const latest = asked.findLast((one) => one.hostname === hostname);
    if (latest && (nowMs - latest.atMs < LOOKUP_SHARED_MS || asked.length >= MAX_LOOKUPS))
      return latest.answer;
    const answer = new Promise<LookupAddress[]>((resolve, reject) => {
      resolveName(hostname, { all: true }, (error, addresses) =>
        error ? reject(error) : resolve(addresses),
      );
    });
    const entry = { hostname, atMs: nowMs, answer };
    asked.push(entry);
    const settled = (): void => void asked.splice(asked.indexOf(entry), 1);
    answer.then(settled, settled);
    return answer;
  };
  return (hostname, options, callback) => {
    ask(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined)
          return callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '');
        return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}

const LOOKUP_SHARED_MS = 2_000;
const MAX_LOOKUPS = 2;

const PRIVATE_NETWORKS = new net.BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE_NETWORKS.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE_NETWORKS.addSubnet(network, bits, 'ipv6');
}

function isPrivate(address: string): boolean {
  return PRIVATE_NETWORKS.check(address, net.isIPv6(address) ? 'ipv6' : 'ipv4');
}
