import type { Rung } from './rungs.ts';

/** Goes round the rungs, a few in each frame, until it is tired of a picture that stays. */
export type Ladder = {
  /** The rung whose turn it is; null where everything has been tried often enough. */
  readonly next: () => Rung | null;
  readonly climbed: () => void;
  /** Something has moved: go on, with new strength. */
  readonly refresh: () => void;
  /** Something else stands there: begin with the best rung. */
  readonly restart: () => void;
  /** The rung whose turn it is, tired or not. */
  readonly anyway: () => Rung;
};

export function createLadder(rungs: readonly [Rung, ...Rung[]], rounds: number): Ladder {
  let [at, left] = [0, rounds * rungs.length];
  const anyway = (): Rung => rungs[at] ?? rungs[0];
  return {
    next: () => (left > 0 ? anyway() : null),
    anyway,
    climbed: () => {
      at = (at + 1) % rungs.length;
      left -= 1;
    },
    refresh: () => {
      left = rounds * rungs.length;
    },
    restart: () => {
      [at, left] = [0, rounds * rungs.length];
    },
  };
}
