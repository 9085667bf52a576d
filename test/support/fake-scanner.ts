import type { Page } from 'playwright-core';
import { createFakeHid } from '../../src/renderer/src/lib/scan/hid/testing/fake-hid.ts';

/**
 * A hand scanner at the socket of the browser: from `navigator.hid` inwards everything is the counter's own. To be
 * plugged in before the page is opened.
 */
export async function plugFakeScanner(page: Page, options: { readonly permitted: boolean }): Promise<void> {
  await page.addInitScript(
    `Object.defineProperty(navigator, 'hid', { value: (${createFakeHid})(${JSON.stringify(options)}) })`,
  );
}

/** Works the scanner that was plugged in. */
export const scannerOf = (page: Page) => ({
  scan: (text: string) => page.evaluate((sent) => Reflect.get(navigator, 'hid').scan(sent), text),
  unplug: () => page.evaluate(() => Reflect.get(navigator, 'hid').unplug()),
  plugIn: () => page.evaluate(() => Reflect.get(navigator, 'hid').plugIn()),
  hold: (held: boolean) => page.evaluate((taken) => Reflect.get(navigator, 'hid').hold(taken), held),
});
