import type { Picture } from './rung-reader.ts';
import type { Rung } from './rungs.ts';
import type { CodeFormat, Sighting } from './sighting.ts';

export type LookOptions = {
  readonly formats: readonly CodeFormat[];
  /** No further rung is begun that is expected to end later than this. */
  readonly budgetMs: number;
};

export type Look = {
  /** Texts beyond doubt, the one nearest to the middle first. */
  readonly taken: readonly Sighting[];
  /** Everything that was read in this picture, the doubtful too. */
  readonly seen: readonly Sighting[];
  readonly rungs: number;
};

/** Which of them are beyond doubt, the one nearest to the middle first; `source` names the picture. */
export type Judge = (
  seen: readonly Sighting[],
  source: string,
  rung: Rung,
  picture: Picture,
) => readonly Sighting[];
