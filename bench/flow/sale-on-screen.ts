import type { Browser, Page } from 'playwright-core';
import { type Cashier, cashierAt } from '../../test/support/cashier.ts';
import { startHost } from '../../test/support/node-host.ts';
import { type Summary, summarise } from '../report/statistics.ts';
import type { Rig } from './rig.ts';
import { findBuyers } from './sale-in-core.ts';
import { openVendorLoop } from './vendor-loop.ts';

const WARM_UP_SALES = 3;

/**
 * From the key press that confirms a sale to the frame in which its result stands on the screen, both by the page's
 * own clock, in the built renderer. The cashier is a program, but presses real keys. The sign-in is remembered, as a
 * shop would have it.
 */
let salesSoFar = 0;

export async function measureSalesOnScreen(browser: Browser, rig: Rig, count: number): Promise<Summary> {
  const vendor = await openVendorLoop(rig.vendorUrl, rig.username, rig.password);
  const buyers = await findBuyers(vendor);
  const host = await startHost(rig);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(host.url);
  const cashier = cashierAt(page);
  await cashier.isReady();
  const times: number[] = [];
  for (let sale = -WARM_UP_SALES; sale < count; sale += 1) {
    const buyer = buyers[(sale + WARM_UP_SALES) % buyers.length];
    if (!buyer) throw new Error('the simulator has no member with money');
    const ms = await oneSale(page, cashier, buyer.phone);
    if (sale >= 0) times.push(ms);
  }
  await context.close();
  await host.stop();
  return summarise(times);
}

async function oneSale(page: Page, cashier: Cashier, phone: string): Promise<number> {
  await cashier.find(phone);
  await page.getByTestId('member-view').waitFor();
  await cashier.begin('spend');
  // A price of its own for each: an equal sale within ten minutes asks for a reason.
  salesSoFar += 1;
  await cashier.typePrice((salesSoFar / 100 + 1).toFixed(2));
  await cashier.handOver();
  await page.getByTestId('member-password').fill(phone.slice(-6));
  const stopwatch = await page.evaluateHandle(armStopwatch);
  await page.keyboard.press('Enter');
  const ms = await stopwatch.evaluate(({ painted }) => painted);
  await cashier.result('消费成功');
  await page.getByTestId('next-customer').click();
  await cashier.isReady();
  return ms;
}

/** Runs in the page: from the next Enter to the frame after the result was put into the document. */
function armStopwatch(): { readonly painted: Promise<number> } {
  const painted = new Promise<number>((resolve) => {
    let pressedAtMs = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && pressedAtMs === 0) pressedAtMs = event.timeStamp;
    };
    window.addEventListener('keydown', onKey, { capture: true });
    const watch = new MutationObserver(() => {
      if (pressedAtMs === 0 || !document.querySelector('[data-testid=result]')) return;
      watch.disconnect();
      window.removeEventListener('keydown', onKey, { capture: true });
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressedAtMs)));
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  return { painted };
}
