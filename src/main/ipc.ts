import { type IpcMainEvent, ipcMain, type MessagePortMain, type WebContents } from 'electron';
import { isOwnUrl } from './origin.ts';

const CHANNEL = 'guitai:connect';

/**
 * The only listener for messages from windows: it takes a port from our own page and hands it on. What then comes
 * through the port is parsed by the contract's schemas.
 */
export function acceptPorts(
  isOurWindow: (contents: WebContents) => boolean,
  accept: (port: MessagePortMain) => void,
  refuse: () => void,
): void {
  ipcMain.on(CHANNEL, (event) => {
    const [port, ...others] = event.ports;
    if (port !== undefined && others.length === 0 && isOwnMainFrame(event, isOurWindow)) {
      accept(port);
      port.start();
    } else {
      for (const unwanted of event.ports) unwanted.close();
      refuse();
    }
  });
}

/** `senderFrame` is null when the frame has gone or navigated since. */
function isOwnMainFrame(event: IpcMainEvent, isOurWindow: (contents: WebContents) => boolean): boolean {
  const { senderFrame: frame, sender } = event;
  return (
    frame !== null &&
    !sender.isDestroyed() &&
    isOurWindow(sender) &&
    frame.parent === null &&
    isOwnUrl(frame.url)
  );
}
