import type { PictureFacts } from './picture-meter.ts';
import type { CodeFormat, Sighting } from './sighting.ts';

/** What the page asks of the decoder's worker. The picture is handed over, not copied; the worker closes it. */
export type DecodeRequest = {
  readonly id: number;
  readonly picture: VideoFrame | ImageBitmap;
  /** `frame`: one of many, a few rungs each. `still`: one alone, all rungs. */
  readonly kind: 'frame' | 'still';
  readonly formats: readonly CodeFormat[];
  readonly budgetMs: number;
  /** Whether to measure the picture as well, for a word to the person who holds the code. */
  readonly withFacts: boolean;
};

export type DecodeAnswer = {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  /** Beyond doubt, nearest to the middle first; corners in pixels of the picture. */
  readonly taken: readonly Sighting[];
  /** Where anything was read, the doubtful too. */
  readonly seen: readonly Sighting[];
  readonly rungs: number;
  readonly tookMs: number;
  readonly facts: PictureFacts | null;
};

/** The worker's first word, or why it will never say one. */
export type DecoderReady = { readonly ready: true } | { readonly ready: false; readonly reason: string };
