/** Virtual time: whoever waits is called in the order of the times, and at equal times in the order of asking. */
export type Scheduler = {
  /** Milliseconds since the seed began. */
  readonly now: () => number;
  readonly at: (timeMs: number, call: () => void) => () => void;
  /** Lets everything happen that is due until then; promises come to rest between two events. */
  readonly runUntil: (timeMs: number) => Promise<void>;
};

type Entry = { readonly timeMs: number; readonly call: () => void; cancelled: boolean };

export function createScheduler(): Scheduler {
  let nowMs = 0;
  const queue: Entry[] = [];
  return {
    now: () => nowMs,
    at: (timeMs, call) => {
      const entry: Entry = { timeMs: Math.max(timeMs, nowMs), call, cancelled: false };
      insert(queue, entry);
      return () => {
        entry.cancelled = true;
      };
    },
    runUntil: async (timeMs) => {
      // Whatever else this process has to do is let in now and then.
      await new Promise((resolve) => setImmediate(resolve));
      for (let next = queue.at(-1); next !== undefined && next.timeMs <= timeMs; next = queue.at(-1)) {
        queue.pop();
        if (next.cancelled) continue;
        nowMs = next.timeMs;
        next.call();
        await rest();
      }
      nowMs = Math.max(nowMs, timeMs);
    },
  };
}

/** The queue is short: latest first, so that the next is at the end; equal times keep their order. */
function insert(queue: Entry[], entry: Entry): void {
  let index = queue.length;
  while (index > 0 && (queue[index - 1]?.timeMs ?? 0) <= entry.timeMs) index--;
  queue.splice(index, 0, entry);
}

/**
 * Everything here is promises without input or output. Asked for among promises, the next tick comes when no promise
 * has anything left to do, and costs no turn of the event loop.
 */
const rest = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));
