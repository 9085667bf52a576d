import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A Chromium-family browser with a profile of its own, so that it shares nothing with the user's browsing. */
export type BrowserWindows = {
  /** An app window without address bar. False where the browser did not start. */
  readonly openApp: (url: string) => Promise<boolean>;
  /** An ordinary window beside it. */
  readonly openPage: (url: string) => Promise<boolean>;
  /** Processes of ours that still run; a window that joins a running browser ends its own process at once. */
  readonly running: () => number;
  readonly close: () => void;
};

export function createBrowserWindows(path: string, dataDir: string, runsAsRoot: boolean): BrowserWindows {
  const processes = new Set<ChildProcess>();
  const open = (target: readonly string[]) => {
    const child = spawn(path, [...flags(dataDir, runsAsRoot), ...target], { stdio: 'ignore' });
    processes.add(child);
    child.once('exit', () => processes.delete(child));
    return new Promise<boolean>((resolve) => {
      child.once('spawn', () => resolve(true));
      child.once('error', () => {
        processes.delete(child);
        resolve(false);
      });
    });
  };
  return {
    openApp: (url) => open([`--app=${url}`]),
    openPage: (url) => open(['--new-window', url]),
    running: () => processes.size,
    close: () => {
      for (const child of processes) child.kill();
    },
  };
}

/** Chromium's sandbox does not run as root; there it is switched off, which the caller says aloud. */
const flags = (dataDir: string, runsAsRoot: boolean): string[] => [
  `--user-data-dir=${join(dataDir, 'browser')}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-mode',
  '--disable-sync',
  '--disable-translate',
  '--disable-features=Translate',
  '--password-store=basic',
  '--window-size=1366,860',
  ...(runsAsRoot ? ['--no-sandbox', '--test-type'] : []),
];
