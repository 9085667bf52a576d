import type { Connectivity } from '#shared/contract/connectivity.ts';
import type { Clock } from '../ports.ts';
import type { HttpOutcome, Knock } from '../vendors/http.ts';
import { offlineCauseOf } from './offline-cause.ts';

/**
 * Knows whether the vendor can be reached, and notices a change within five seconds, both ways. Every call's outcome
 * is heard; where nothing was heard for two seconds and a window is watching, it knocks: at TCP only while all is
 * well, up to the verified certificate while offline. No single failed call makes the counter offline, a failed
 * knock does; and any answer makes it online again.
 */
export type ConnectivityWatch = {
  readonly current: () => Connectivity;
  /** Knocks now, whatever was heard before. */
  readonly check: () => Promise<Connectivity>;
  /** How a call to the vendor ended. */
  readonly hear: (outcome: HttpOutcome) => void;
  /** A window watches from now on. */
  readonly watched: () => void;
  readonly close: () => void;
};

export type ConnectivityOptions = {
  readonly clock: Clock;
  readonly knock: Knock;
  readonly vendor: URL;
  /** Whether a window is watching. Nobody is told of a change when none is, so nothing is asked then. */
  readonly isWatched: () => boolean;
  readonly onChange: (connectivity: Connectivity) => void;
};

/** With these, what happens right after an answer is noticed after 2 + 2.5 s, and the way back after 1 + 2 s. */
const SILENCE_MS = 2_000;
const LINE_TIMEOUT_MS = 2_500;
/** The system repeats an unanswered first packet after 1 and 3 s. */
const DOOR_TIMEOUT_MS = 4_000;
const OFFLINE_PAUSE_MS = 1_000;

export function watchConnectivity(options: ConnectivityOptions): ConnectivityWatch {
  const { clock, vendor, isWatched } = options;
  const standing = createStanding(options);
  let closed = false;
  let stop: (() => void) | undefined;
  const knocking = new Map<'line' | 'door', Promise<void>>();

  const knockAt = (at: 'line' | 'door'): Promise<void> => {
    const underWay = knocking.get('door') ?? knocking.get(at);
    if (underWay !== undefined) return underWay;
    const knock = knockOnce(at).finally(() => knocking.delete(at));
    knocking.set(at, knock);
    return knock;
  };
  const knockOnce = async (at: 'line' | 'door'): Promise<void> => {
    const began = clock.monotonicMs();
    const timeoutMs = at === 'line' ? LINE_TIMEOUT_MS : DOOR_TIMEOUT_MS;
    const failure = await options.knock({ url: vendor, at, timeoutMs });
    // Who has been asked at the door meanwhile knows better than whoever was content with the line.
    if (closed || (at === 'line' && knocking.has('door'))) return;
    if (failure === null) standing.reached();
    else if (standing.heardAtMs() <= began) standing.missed(failure.cause);
  };
  const turn = async (): Promise<void> => {
    if (standing.current().state !== 'online') await knockAt('door');
    else if (clock.monotonicMs() - standing.heardAtMs() >= SILENCE_MS) await knockAt('line');
    again();
  };
  const again = (): void => {
    stop = undefined;
    if (closed || !isWatched()) return;
    const silentMs = clock.monotonicMs() - standing.heardAtMs();
    const online = standing.current().state === 'online';
    stop = clock.after(online ? Math.max(0, SILENCE_MS - silentMs) : OFFLINE_PAUSE_MS, () => void turn());
  };
  return {
    current: standing.current,
    check: async () => {
      await knockAt('door');
      return standing.current();
    },
    hear: (outcome) => {
      if (outcome.kind === 'answer') standing.reached();
      else if (!closed && standing.current().state !== 'offline') void knockAt('door');
    },
    watched: () => {
      if (stop === undefined && !closed) {
        stop = () => undefined;
        void turn();
      }
    },
    close: () => {
      closed = true;
      stop?.();
    },
  };
}

/** What is known, since when, and when the vendor was heard last. */
function createStanding({ clock, onChange }: ConnectivityOptions) {
  let current: Connectivity = { state: 'unknown', since: clock.nowMs(), cause: null };
  let heardAtMs = Number.NEGATIVE_INFINITY;
  const become = (state: Connectivity['state'], cause: Connectivity['cause']): void => {
    if (current.state === state && current.cause === cause) return;
    const since = current.state === state ? current.since : clock.nowMs();
    current = { state, since, cause };
    onChange(current);
  };
  return {
    current: () => current,
    heardAtMs: () => heardAtMs,
    reached: () => {
      heardAtMs = clock.monotonicMs();
      become('online', null);
    },
    missed: (word: string) => become('offline', offlineCauseOf(word)),
  };
}
