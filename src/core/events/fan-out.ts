import type { AppEvent } from '#shared/contract/app.ts';

/** Passes events to every subscriber. A subscriber that does not keep up is ended; it then asks for all anew. */
export type FanOut = {
  readonly publish: (event: AppEvent) => void;
  /** Ends when `signal` aborts, when the subscriber falls behind, or when the fan-out is closed. */
  readonly subscribe: (signal?: AbortSignal) => AsyncGenerator<AppEvent, void, void>;
  /** How many windows would be told. */
  readonly listeners: () => number;
  readonly close: () => void;
};

const MAX_QUEUED = 200;

type Subscriber = { readonly queue: AppEvent[]; ended: boolean; wake: () => void };

/** `onSubscribed` is told of each new window. */
export function createFanOut(onSubscribed: () => void = () => undefined): FanOut {
  const subscribers = new Set<Subscriber>();
  const end = (subscriber: Subscriber): void => {
    subscriber.ended = true;
    subscribers.delete(subscriber);
    subscriber.wake();
  };
  return {
    publish: (event) => {
      for (const subscriber of subscribers) {
        subscriber.queue.push(event);
        if (subscriber.queue.length > MAX_QUEUED) end(subscriber);
        subscriber.wake();
      }
    },
    subscribe: (signal) => {
      // Registered now, not at the first read: nothing between the two may be missed.
      const subscriber: Subscriber = { queue: [], ended: false, wake: () => undefined };
      subscribers.add(subscriber);
      onSubscribed();
      return events(subscriber, () => end(subscriber), signal);
    },
    listeners: () => subscribers.size,
    close: () => {
      for (const subscriber of subscribers) end(subscriber);
    },
  };
}

async function* events(
  subscriber: Subscriber,
  end: () => void,
  signal?: AbortSignal,
): AsyncGenerator<AppEvent, void, void> {
  signal?.addEventListener('abort', end, { once: true });
  try {
    while (!subscriber.ended && !signal?.aborted) {
      const next = subscriber.queue.shift();
      if (next !== undefined) yield next;
      else await new Promise<void>((resolve) => (subscriber.wake = resolve));
    }
  } finally {
    signal?.removeEventListener('abort', end);
    end();
  }
}
