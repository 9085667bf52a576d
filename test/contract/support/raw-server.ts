import net from 'node:net';

/** What a raw server does with a connection once it has read a whole request (`text`), headers and body. */
export type Behaviour = (socket: net.Socket, text: string) => void;

export type RawServer = {
  readonly port: number;
  readonly base: string;
  /** Every whole request that arrived, in order. */
  readonly requests: readonly string[];
  /** Connections opened, with or without a request. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

/**
 * A TCP server that reads HTTP by hand and then does what the test says: answer, drop, drip, lie. Unlike an HTTP
 * server it can break every rule.
 */
export async function startRawServer(
  behaviour: Behaviour,
  onConnect?: (socket: net.Socket) => void,
): Promise<RawServer> {
  const requests: string[] = [];
  const sockets = new Set<net.Socket>();
  let connections = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    onConnect?.(socket);
    let received = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const length = lengthOfRequest(received);
      if (length === undefined || received.length < length) return;
      const text = received.subarray(0, length).toString('latin1');
      received = received.subarray(length);
      requests.push(text);
      behaviour(socket, text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    base: `http://127.0.0.1:${address.port}/web/`,
    requests,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = await startRawServer(() => undefined);
  await server.close();
  return server.port;
}

/** A whole answer with a truthful content-length. */
export function httpAnswer(
  body: string | Uint8Array,
  status = '200 OK',
  headers: readonly string[] = [],
): Buffer {
  const bytes = Buffer.from(body);
  const head = [`HTTP/1.1 ${status}`, `content-length: ${bytes.length}`, ...headers, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head), bytes]);
}

function lengthOfRequest(received: Buffer): number | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const length = /content-length: *(\d+)/i.exec(received.subarray(0, end).toString('latin1'))?.[1] ?? '0';
  return end + 4 + Number(length);
}
