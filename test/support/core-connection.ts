import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/failure.ts';

export type CoreConnection = {
  readonly core: ContractRouterClient<Contract>;
  readonly close: () => void;
};

/** Connects to a Node host as its own page would: the one-time address, then the cookie, then the WebSocket. */
export async function connectToHost(url: string): Promise<CoreConnection> {
  const cookie = await redeemAddress(url);
  const { origin, host } = new URL(url);
  const websocket = new WebSocket(`ws://${host}/rpc`, { headers: { cookie }, origin });
  await new Promise<void>((resolve, reject) => {
    websocket.once('open', () => resolve());
    websocket.once('error', reject);
  });
  const core: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ websocket }));
  return { core, close: () => websocket.close() };
}

/** Exchanges a one-time address for the cookie that the page goes on with. */
export async function redeemAddress(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' });
  const [cookie] = answer.headers.getSetCookie();
  if (!cookie) throw new Error(`the host gave no cookie, but ${answer.status}`);
  return cookie.split(';')[0] ?? '';
}

/** The value of an answer that must be one. */
export async function unwrap<T>(pending: Promise<Result<T>>): Promise<T> {
  const result = await pending;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}
