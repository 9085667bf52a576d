import { type Fen, fen } from '../money.ts';

/** The languages of the screen. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a hand scanner that types like a keyboard ends a code: with Enter or Tab, or with nothing but a pause. */
export const SCANNER_ENDS = ['key', 'pause'] as const;
export type ScannerEnd = (typeof SCANNER_ENDS)[number];

/** A hand scanner that is connected as a device; serial numbers are rare, so maker and model must do. */
export type ConnectedScanner = { vendorId: number; productId: number; name: string };

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
  /** What the hand scanner types before and after every code; it is taken off again. Up to 8 characters of a keyboard. */
  scannerPrefix: string;
  scannerSuffix: string;
  scannerEnd: ScannerEnd;
  /** The hand scanner that is opened as a device whenever it is plugged in; null for none. */
  connectedScanner: ConnectedScanner | null;
  /** From this amount on, in fen, two supervisors decide about an operation; null: one is always enough. */
  secondPersonFromFen: Fen | null;
  /** Members are kept on this computer, encrypted, to be found at once and while the line is down. */
  memberCacheOn: boolean;
  /** A member of whom the vendor has not told for so many days is dropped from this computer. */
  memberCacheDays: number;
};

/** What holds until something else has been saved. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'zh-CN',
  sound: true,
  cameraLabel: null,
  cameraOn: true,
  cameraRestMinutes: null,
  scannerPrefix: '',
  scannerSuffix: '',
  scannerEnd: 'key',
  connectedScanner: null,
  // Far above a usual sale, so that a shop with one supervisor meets it only where an error would hurt.
  secondPersonFromFen: fen(100_000),
  memberCacheOn: true,
  memberCacheDays: 90,
};
