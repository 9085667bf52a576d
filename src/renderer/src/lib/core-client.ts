import { createORPCClient } from '@orpc/client';
import { RPCLink as MessagePortLink } from '@orpc/client/message-port';
import { RPCLink as WebSocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/contract.ts';

export type CoreClient = ContractRouterClient<Contract>;
export type Connection = {
  readonly client: CoreClient;
  /** Resolves when the connection is gone; calls under way then fail and are never sent again. */
  readonly closed: Promise<void>;
};

/** Connects to the core: over a message port in Electron, over a WebSocket of the same origin elsewhere. */
export async function connectToCore(): Promise<Connection> {
  return window.guitai ? overMessagePort(await window.guitai.connect()) : overWebSocket();
}

function overMessagePort(port: MessagePort): Connection {
  port.start();
  const closed = new Promise<void>((resolve) =>
    port.addEventListener('close', () => resolve(), { once: true }),
  );
  return { client: createORPCClient(new MessagePortLink({ port })), closed };
}

async function overWebSocket(): Promise<Connection> {
  const address = new URL('/rpc', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const websocket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    websocket.addEventListener('open', () => resolve(), { once: true });
    websocket.addEventListener('error', () => reject(new Error("the counter's core does not answer")), {
      once: true,
    });
  });
  const closed = new Promise<void>((resolve) =>
    websocket.addEventListener('close', () => resolve(), { once: true }),
  );
  return { client: createORPCClient(new WebSocketLink({ websocket })), closed };
}
