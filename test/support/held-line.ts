import type { Page } from 'playwright-core';

/** What the counter's core answers can be held back, so that a test can do something before the answer is there. */
export type HeldLine = {
  /** For `beforeOpen`. */
  readonly lay: (page: Page) => Promise<void>;
  /** From now on nothing of what the core says reaches the window. */
  readonly hold: () => void;
  /** All of it arrives now, in its order. */
  readonly release: () => void;
};

export function heldLine(): HeldLine {
  let held: (() => void)[] | null = null;
  return {
    lay: (page) =>
      page.routeWebSocket(/./, (window) => {
        const core = window.connectToServer();
        core.onMessage((message) => {
          if (held === null) window.send(message);
          else held.push(() => window.send(message));
        });
      }),
    hold: () => {
      held ??= [];
    },
    release: () => {
      const waiting = held ?? [];
      held = null;
      for (const go of waiting) go();
    },
  };
}
