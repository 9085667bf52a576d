import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as MessagePortLink } from '@orpc/client/message-port';
import { RPCLink as WebSocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/contract.ts';
import { opened } from './core-socket.ts';
import { isTurnedAway, TurnedAwayError } from './turned-away.ts';

export type CoreClient = ContractRouterClient<Contract>;
export type CoreLink = ClientLink<ClientContext>;
export type Connection = {
  readonly link: CoreLink;
  /** Resolves when the connection is gone; calls under way then fail and are never sent again. */
  readonly closed: Promise<void>;
  readonly close: () => void;
};

/** Connects to the core: over a message port in Electron, over a WebSocket of the same origin elsewhere. */
export async function connectToCore(): Promise<Connection> {
  return window.guitai ? overMessagePort(await portFromHost(window.guitai.connect)) : overWebSocket();
}

/** A port cannot cross the context bridge; it comes as a message to this window, or not at all if refused. */
function portFromHost(ask: () => void): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const onMessage = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== 'guitai:port' || !port) return;
      done();
      resolve(port);
    };
    const timer = setTimeout(() => {
      done();
      reject(new Error('the host gave no port to the core'));
    }, PORT_TIMEOUT_MS);
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('message', onMessage);
    };
    window.addEventListener('message', onMessage);
    ask();
  });
}

const PORT_TIMEOUT_MS = 3_000;

function overMessagePort(port: MessagePort): Connection {
  port.start();
  const closed = new Promise<void>((resolve) =>
    port.addEventListener('close', () => resolve(), { once: true }),
  );
  return { link: new MessagePortLink({ port }), closed, close: () => port.close() };
}

async function overWebSocket(): Promise<Connection> {
  const address = new URL('/rpc', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const websocket = new WebSocket(address);
  const closed = new Promise<void>((resolve) =>
    websocket.addEventListener('close', () => resolve(), { once: true }),
  );
  try {
    await opened(websocket);
  } catch (error) {
    if (await isTurnedAway()) throw new TurnedAwayError();
    throw error;
  }
  return { link: new WebSocketLink({ websocket }), closed, close: () => websocket.close() };
}
