import { type Fen, fen } from '../money.ts';

/** The languages of the screen. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The preferences of one counter. */
export type Settings = {
  language: Language;
  /** Sounds for scan, success, failure, undecided. */
  sound: boolean;
  /** The camera is remembered by its label, because device ids change. */
  cameraLabel: string | null;
  /** The camera runs whenever the counter is ready to scan. */
  cameraOn: boolean;
  /** The camera goes off when the counter has not been used for so many minutes; null: never. */
  cameraRestMinutes: number | null;
  /** From this amount on, in fen, two supervisors decide about an operation; null: one is always enough. */
  secondPersonFromFen: Fen | null;
};

/** What holds until something else has been saved. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'zh-CN',
  sound: true,
  cameraLabel: null,
  cameraOn: true,
  cameraRestMinutes: null,
  // Far above a usual sale, so that a shop with one supervisor meets it only where an error would hurt.
  secondPersonFromFen: fen(100_000),
};
