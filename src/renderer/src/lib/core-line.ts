import { createORPCClient } from '@orpc/client';
import type { Connection, CoreClient, CoreLink } from './core-client.ts';
import { FailureError } from './outcome.ts';
import { TurnedAwayError } from './turned-away.ts';

/**
 * `connecting` before the first connection, `lost` after one has ended and until the next stands; `turned-away` while
 * a host answers that does not know this page.
 */
export type LineState = 'connecting' | 'connected' | 'lost' | 'turned-away';

/**
 * The line to the core, with one client that stays the same over reconnections. When a connection ends, the calls
 * under way fail and are never repeated; a call made while there is no connection fails at once, unsent.
 */
export type CoreLine = {
  readonly client: CoreClient;
  readonly state: () => LineState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Connects, and again after each end, until the returned function is called. */
  readonly start: () => () => void;
};

export type LinePorts = {
  readonly connect: () => Promise<Connection>;
  readonly sleep: (delayMs: number) => Promise<void>;
};

export function createCoreLine({ connect, sleep }: LinePorts): CoreLine {
  const listeners = new Set<() => void>();
  let state: LineState = 'connecting';
  let link: CoreLink = NOT_CONNECTED;

  const change = (next: LineState, nextLink: CoreLink) => {
    state = next;
    link = nextLink;
    for (const listener of listeners) listener();
  };

  /** Another attempt follows, whatever it was: somebody may have opened the new address in this browser meanwhile. */
  const missed = (error: unknown) => {
    const away = error instanceof TurnedAwayError;
    if (away && state !== 'turned-away') change('turned-away', NOT_CONNECTED);
    if (!away && state === 'turned-away') change('lost', NOT_CONNECTED);
    return undefined;
  };

  const keepConnected = async (isStopped: () => boolean) => {
    for (let attempt = 0; !isStopped(); attempt++) {
      const connection = await connect().catch(missed);
      if (isStopped()) connection?.close();
      else if (connection) {
        attempt = 0;
        change('connected', connection.link);
        await connection.closed;
        if (!isStopped()) change('lost', NOT_CONNECTED);
      }
      if (!isStopped()) await sleep(pauseMs(attempt));
    }
  };

  return {
    client: createORPCClient({ call: (path, input, options) => link.call(path, input, options) }),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      let stopped = false;
      void keepConnected(() => stopped);
      return () => {
        stopped = true;
      };
    },
  };
}

/** The pause before the next attempt: 0.25 s, doubled each time, 4 s at most. */
export function pauseMs(attempt: number): number {
  return Math.min(250 * 2 ** Math.min(attempt, 10), 4_000);
}

const NOT_CONNECTED: CoreLink = {
  call: () => Promise.reject(new FailureError({ code: 'connection.lost', money: 'not-moved' })),
};
