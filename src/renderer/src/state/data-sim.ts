import { create } from 'zustand';
import { advanceDesk, type DataSimDesk, type DataSimEvent, NO_CARD } from './data-sim-steps.ts';

/** The desk for data-SIM cards on this screen. What was begun stays when another page is looked at. */
export type DataSimStore = DataSimDesk & {
  /** Applies an event; false when it had no effect, as a second press of the ordering button has none. */
  readonly dispatch: (event: DataSimEvent) => boolean;
};

export const useDataSim = create<DataSimStore>()((set, get) => ({
  ...NO_CARD,
  dispatch: (event) => {
    const { dispatch: _, ...before } = get();
    const after = advanceDesk(before, event);
    set(after);
    return after !== before;
  },
}));
