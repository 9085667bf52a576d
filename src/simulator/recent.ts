import type { VendorName } from './vendors.ts';

/** One call as the page shows it. `ending` is what the client got: `0`, `1002`, `HTTP 500`, or nothing yet. */
export type RecentCall = {
  readonly atMs: number;
  readonly vendor: VendorName;
  readonly path: string;
  readonly faults: string;
  readonly ending: string;
};

export type RecentCalls = {
  /** Notes a call on arrival; what it returns notes how the call ended. */
  readonly begin: (call: Omit<RecentCall, 'ending'>) => (ending: string) => void;
  /** Newest first. */
  readonly list: () => readonly RecentCall[];
};

const KEPT = 30;

export function createRecentCalls(): RecentCalls {
  let calls: readonly RecentCall[] = [];
  return {
    begin: (call) => {
      let shown: RecentCall = { ...call, ending: '…' };
      calls = [shown, ...calls].slice(0, KEPT);
      return (ending) => {
        const ended = { ...call, ending };
        calls = calls.map((other) => (other === shown ? ended : other));
        shown = ended;
      };
    },
    list: () => calls,
  };
}
