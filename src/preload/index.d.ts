declare global {
  interface Window {
    /** Present in Electron only: opens a message port to the core. */
    readonly guitai?: { readonly connect: () => Promise<MessagePort> };
  }
}

export {};
