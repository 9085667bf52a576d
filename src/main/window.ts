import { BrowserWindow, type Session, type WebPreferences } from 'electron';
import { PAGE_URL } from './origin.ts';

/** The same for every window; frozen, so that nothing can be loosened on the way. */
export const WEB_PREFERENCES = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The spelling checker would fetch dictionaries from Google.
  spellcheck: false,
} satisfies WebPreferences);

export type WindowOptions = {
  readonly preload: string;
  readonly session: Session;
  /** Only while developing. */
  readonly devTools: boolean;
  /** Asked when the cashier closes the window; false keeps it open. */
  readonly mayClose: () => boolean;
};

/** The only place that makes windows. Shown when its page has drawn, so that nothing white flashes. */
export function openWindow({ preload, session, devTools, mayClose }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 860,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    autoHideMenuBar: true,
    title: 'Guitai 柜台',
    webPreferences: { ...WEB_PREFERENCES, preload, session, devTools },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
  });
  reloadAfterCrash(window);
  void window.loadURL(PAGE_URL);
  return window;
}

const MOST_RELOADS = 3;

/**
 * Money is handled in the main process, so a page that died is simply shown anew. A page that keeps dying is left:
 * reloading it for ever would hide the cause.
 */
function reloadAfterCrash(window: BrowserWindow): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || reloads >= MOST_RELOADS) return;
    reloads += 1;
    window.webContents.reload();
  });
}
