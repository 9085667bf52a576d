import type { Page } from 'playwright-core';

/** Everything that a browser complains about, and everything that crossed the page's WebSockets. */
export type PageWatch = {
  /** Console errors and warnings, uncaught errors, policy violations, failed or refused requests. */
  readonly complaints: () => readonly string[];
  /** Forgets complaints that a test provoked and that fit; the rest stay. */
  readonly forgive: (expected: RegExp) => void;
  /** Text of every WebSocket frame in both directions. */
  readonly frames: () => readonly string[];
  readonly received: () => readonly string[];
  readonly sent: () => readonly string[];
};

/** Attach before the page is opened. */
export async function watchPage(page: Page): Promise<PageWatch> {
  let complaints: string[] = [];
  const frames: string[] = [];
  const received: string[] = [];
  const sent: string[] = [];
  const complain = (text: string): void => {
    complaints.push(text);
  };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complain(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`uncaught: ${error.stack || error.message}`));
  page.on('crash', () => complain('the page crashed'));
  page.on('requestfailed', (request) => {
    complain(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complain(`answer ${response.status()}: ${response.url()}`);
  });
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      frames.push(String(payload));
      sent.push(String(payload));
    });
    socket.on('framereceived', ({ payload }) => {
      frames.push(String(payload));
      received.push(String(payload));
    });
  });
  await reportPolicyViolations(page, complain);
  return {
    complaints: () => complaints,
    forgive: (expected) => {
      complaints = complaints.filter((complaint) => !expected.test(complaint));
    },
    frames: () => frames,
    received: () => received,
    sent: () => sent,
  };
}

async function reportPolicyViolations(page: Page, complain: (text: string) => void): Promise<void> {
  await page.exposeFunction('__policyViolation', (text: string) => complain(`policy violation: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, '__policyViolation');
      if (typeof report === 'function') report(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
}
