import { contextBridge, ipcRenderer } from 'electron';

/**
 * The wire: one function that asks for a port, and nothing of Electron. See index.d.ts for what the page gets. The
 * message goes to this very window, which only ever shows our own page, so its target needs no narrowing.
 */
contextBridge.exposeInMainWorld('guitai', {
  connect: (): void => {
    const { port1, port2 } = new MessageChannel();
    ipcRenderer.postMessage('guitai:connect', null, [port2]);
    window.postMessage('guitai:port', '*', [port1]);
  },
});
