import { create } from 'zustand';
import { advance } from './counter-steps.ts';
import { type Counter, type CounterEvent, READY } from './counter-workflow.ts';

/**
 * The counter's workflow on this screen. All of its rules are in the pure `advance`; what comes from the core is
 * TanStack Query's. The member's password never enters it.
 */
export type CounterStore = Counter & {
  /** Applies an event; false when the event had no effect, as a second press of a money button has none. */
  readonly dispatch: (event: CounterEvent) => boolean;
};

export const useCounter = create<CounterStore>()((set, get) => ({
  ...READY,
  dispatch: (event) => {
    const { dispatch: _, ...before } = get();
    const after = advance(before, event);
    set(after);
    return after !== before;
  },
}));
