import { RPCHandler } from '@orpc/server/websocket';
import type { Core } from '#core/core.ts';
import type { Log } from '#core/ports.ts';
import type { MoneyCalls } from './money-calls.ts';
import { describeError, logRpcErrors } from './rpc-log.ts';

/** One connected window, whatever carries its messages. */
export type RpcLine = {
  readonly receive: (message: unknown) => Promise<void>;
  /** The window is gone: its subscriptions end. What it asked for before is finished all the same. */
  readonly close: () => void;
};

/** Connects a window; `hangUp` is called when it sends something that no page of ours sends. */
export type Rpc = (send: (message: string) => void, hangUp: () => void) => RpcLine;

/**
 * The contract's procedures for any number of windows, the same in both hosts. The library's own adapters are not
 * used: an unreadable message would end in an unhandled rejection with one and in a quotation on stderr with another.
 */
export function createRpc(
  counter: { readonly core: Pick<Core, 'router'>; readonly settled: () => Promise<unknown> },
  log: Log,
  money: MoneyCalls,
): Rpc {
  const handlerOf = (router: Core['router']) =>
    new RPCHandler(router, { interceptors: [logRpcErrors(log)], clientInterceptors: [money.count] });
  let [router, handler] = [counter.core.router, handlerOf(counter.core.router)];
  /** A core that was put together anew has other procedures; those of the former have ended with it. */
  const current = () => {
    if (router !== counter.core.router)
      [router, handler] = [counter.core.router, handlerOf(counter.core.router)];
    return handler;
  };
  return (send, hangUp) => {
    const line = { send: (message: unknown) => send(asText(message)), addEventListener: () => {} };
    return {
      receive: async (message) => {
        try {
          // Between two cores nobody could answer; messages keep their order.
          await counter.settled();
          await current().message(line, asText(message), { context: {} });
        } catch (error) {
          log('warn', 'rpc.unreadable-message', describeError(error));
          hangUp();
        }
      },
      close: () => current().close(line),
    };
  };
}

/** The contract holds no files, so every message of it is text. */
function asText(message: unknown): string {
  if (typeof message !== 'string') throw new TypeError('not a text message');
  return message;
}
