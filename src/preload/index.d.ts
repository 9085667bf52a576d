declare global {
  interface Window {
    /**
     * Present in Electron only. `connect` asks the host for a connection to the core. A MessagePort cannot cross the
     * context bridge, so it comes as a message to this window: `event.source === window`,
     * `event.data === 'guitai:port'`, the port is `event.ports[0]`. Listen before calling. Each call gives a new port;
     * none comes if the host refuses.
     */
    readonly guitai?: { readonly connect: () => void };
  }
}

export {};
