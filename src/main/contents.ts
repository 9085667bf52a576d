import type { WebContents } from 'electron';
import { isOwnUrl } from './origin.ts';

/** Rules for every window, frame and view, whoever made it: it shows our page and opens nothing. */
export function confine(contents: WebContents): void {
  const stayHome = (event: { readonly url: string; preventDefault: () => void }): void => {
    if (!isOwnUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
