import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Cashier, cashierAt } from './cashier.ts';
import { type CounterRig, openCounterRig, type RigOptions } from './counter-rig.ts';
import { type PageWatch, watchPage } from './page-watch.ts';
import type { SimulatorControl } from './simulator-control.ts';

export type ShopOptions = RigOptions & {
  /** Who is signed in before each test; null for nobody. */
  readonly account?: { readonly username: string; readonly password: string; readonly shop?: string } | null;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Keep one window for all tests of the file, and go back to the ready counter between them: quicker. */
  readonly oneWindow?: boolean;
  /** What is done to a window before the counter is opened in it. */
  readonly beforeOpen?: (page: Page) => Promise<void>;
};

/** What a test of the whole counter works with; only inside tests and hooks. */
export type Shop = {
  readonly rig: CounterRig;
  readonly page: Page;
  readonly cashier: Cashier;
  readonly watch: PageWatch;
  readonly simulator: SimulatorControl;
  /** Opens another window of the same browser, signed in like the first. */
  readonly secondWindow: () => Promise<{ readonly page: Page; readonly cashier: Cashier }>;
  /** After the counter's process was started again: a browser that knows its new address. */
  readonly reopen: () => Promise<void>;
};

/** Ample on a busy machine, and short enough that a failure names the step that it waited for. */
const PATIENCE_MS = 30_000;

const MANAGER = { username: 'dianzhang', password: '123456', shop: '练习茶铺南屏店' };

/**
 * One counter per file, a fresh window per test. Whatever a browser complains about that a test has not forgiven
 * fails the test.
 */
export function openShop(options: ShopOptions = {}): Shop {
  const account = options.account === undefined ? MANAGER : options.account;
  let rig: CounterRig;
  let context: BrowserContext;
  let origin: string;
  let open: { page: Page; watch: PageWatch; cashier: Cashier };

  const newContext = async (): Promise<void> => {
    await context?.close();
    context = await rig.browser.newContext({
      viewport: options.viewport ?? { width: 1366, height: 768 },
      locale: 'zh-CN',
    });
    origin = new URL(rig.host().url).origin;
    open = await newWindow(rig.host().url);
  };
  const newWindow = async (url = origin) => {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const watch = await watchPage(page);
    await options.beforeOpen?.(page);
    await page.goto(url);
    return { page, watch, cashier: cashierAt(page) };
  };
  const signIn = async (): Promise<void> => {
    if (!account) return;
    await open.cashier.signIn(account.username, account.password, account.shop);
    await open.cashier.isReady();
  };

  beforeAll(async () => {
    rig = await openCounterRig(options);
    await newContext();
    await signIn();
  });
  beforeEach(async () => {
    if (!options.oneWindow) open = await newWindow();
    if (!account) return;
    if (options.oneWindow) await open.cashier.leaveEverything();
    await open.cashier.isReady();
  });
  afterEach(async () => {
    rig.webcam.show({ kind: 'counter' });
    const complaints = open.watch.complaints();
    open.watch.forgive(/^/);
    for (const page of context.pages()) if (!options.oneWindow || page !== open.page) await page.close();
    await rig.simulator().clearFaults();
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await context?.close();
    await rig?.close();
  });

  return {
    get rig() {
      return rig;
    },
    get page() {
      return open.page;
    },
    get cashier() {
      return open.cashier;
    },
    get watch() {
      return open.watch;
    },
    get simulator() {
      return rig.simulator();
    },
    secondWindow: () => newWindow(),
    reopen: newContext,
  };
}
