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
};

/** What holds until something else has been saved. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'zh-CN',
  sound: true,
  cameraLabel: null,
  cameraOn: true,
};
