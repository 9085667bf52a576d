import { create } from 'zustand';
import { classifyScan } from '#shared/codes/scanned-code.ts';

export type ScanSource = 'camera' | 'wedge' | 'device' | 'file';

export type Scan = {
  readonly source: ScanSource;
  readonly text: string;
  /** What kind of code it was, where the source tells. */
  readonly format?: string | null;
  /** How long the decoder took for it. */
  readonly tookMs?: number;
  /** It came through an input method, which may swallow the next one. */
  readonly inputMethod?: boolean;
};

export type LoggedScan = Scan & { readonly number: number; readonly atMs: number };

/** So many are kept, in memory only: they answer the question whether a scanner works. */
export const KEPT_SCANS = 20;

type ScanLog = {
  /** The newest first. */
  readonly scans: readonly LoggedScan[];
  /** Scanners are being tried out: what they read is shown and goes nowhere. */
  readonly testing: boolean;
  readonly add: (scan: Scan, atMs: number) => void;
  readonly setTesting: (testing: boolean) => void;
  readonly clear: () => void;
};

export const useScanLog = create<ScanLog>()((set) => ({
  scans: [],
  testing: false,
  add: (scan, atMs) =>
    set(({ scans }) => {
      const number = (scans[0]?.number ?? 0) + 1;
      // Of a payment code and of a wireless password only the beginning may be shown.
      const { text } = classifyScan(scan.text);
      return { scans: [{ ...scan, text, number, atMs }, ...scans].slice(0, KEPT_SCANS) };
    }),
  setTesting: (testing) => set({ testing }),
  clear: () => set({ scans: [] }),
}));
