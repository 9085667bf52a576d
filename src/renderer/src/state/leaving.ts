import { create } from 'zustand';

/** Whether somebody wants to close the counter: `no`, `asking` while something stands against it, `left` when it closed. */
export type Leaving = {
  readonly stage: 'no' | 'asking' | 'left';
  readonly ask: () => void;
  readonly stay: () => void;
  readonly left: () => void;
};

export const useLeaving = create<Leaving>()((set) => ({
  stage: 'no',
  ask: () => set(({ stage }) => ({ stage: stage === 'left' ? stage : 'asking' })),
  stay: () => set(({ stage }) => ({ stage: stage === 'left' ? stage : 'no' })),
  left: () => set({ stage: 'left' }),
}));
