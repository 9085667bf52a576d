import type { Clock } from '../ports.ts';
import type { Http } from './http.ts';

/** Calls for which somebody waits, so that what has time can step back. */
export type Traffic = {
  /** The same door; what goes through it counts. */
  readonly http: Http;
  /** Resolves when nothing has been under way for a moment. */
  readonly quiet: () => Promise<void>;
};

/** A cashier's action is often several calls, one after the other. */
const MOMENT_MS = 150;

export function watchTraffic(door: Http, clock: Clock): Traffic {
  let underWay = 0;
  let settled = true;
  let cancel = (): void => undefined;
  let waiting: (() => void)[] = [];
  const begin = (): void => {
    underWay += 1;
    settled = false;
    cancel();
  };
  const end = (): void => {
    underWay -= 1;
    if (underWay > 0) return;
    cancel = clock.after(MOMENT_MS, () => {
      settled = true;
      const ready = waiting;
      waiting = [];
      for (const go of ready) go();
    });
  };
  const counted = <T>(call: Promise<T>): Promise<T> => {
    begin();
    return call.finally(end);
  };
  return {
    http: { post: (request) => counted(door.post(request)), get: (request) => counted(door.get(request)) },
    quiet: () => (settled ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
