import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Rpc } from '#host/rpc.ts';
import type { Admission } from './admission.ts';
import { foreignStatus } from './requests.ts';

export type RpcSocket = { readonly connections: () => number; readonly close: () => Promise<void> };

/** The contract over WebSocket at /rpc, for pages of our own origin with a session cookie, and for nobody else. */
export function serveRpc(server: Server, origin: URL, admission: Admission, rpc: Rpc): RpcSocket {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  sockets.on('connection', (socket) => connect(socket, rpc));
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (admitted(request, origin, admission)) {
      sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
    } else {
      stream.on('error', () => stream.destroy());
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    }
  });
  return { connections: () => sockets.clients.size, close: () => sayGoodbye(sockets) };
}

/** A picture of a payment is the largest message: 8 million base64 characters and some JSON around them. */
const MAX_MESSAGE_BYTES = 12_000_000;
const GOING_AWAY = 1001;
const POLICY_VIOLATION = 1008;
const GOODBYE_MS = 500;

function connect(socket: WebSocket, rpc: Rpc): void {
  const line = rpc(
    (message) => socket.send(message),
    () => socket.close(POLICY_VIOLATION),
  );
  socket.on('message', (message, isBinary) => {
    void line.receive(isBinary ? message : message.toString());
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', line.close);
}

/** A browser always sends Origin with a WebSocket; a request without one is no page of ours. */
function admitted(request: IncomingMessage, origin: URL, admission: Admission): boolean {
  return (
    request.url === '/rpc' &&
    request.headers.origin === origin.origin &&
    foreignStatus(request, origin) === null &&
    admission.admits(request.headers.cookie)
  );
}

/** Gives every window a moment to answer, then cuts. */
async function sayGoodbye(sockets: WebSocketServer): Promise<void> {
  const closed = new Promise<void>((resolve) => sockets.close(() => resolve()));
  for (const socket of sockets.clients) socket.close(GOING_AWAY);
  const cut = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
  }, GOODBYE_MS);
  await closed;
  clearTimeout(cut);
}
