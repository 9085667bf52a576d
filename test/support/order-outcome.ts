import type { Page } from 'playwright-core';

/**
 * Asks for the outcome of the order on the screen as a cashier does, until the data is there. The counter asks by
 * itself too: it may be first, and the button goes away under the finger.
 */
export async function askUntilEffective(page: Page): Promise<void> {
  const check = page.getByTestId('check-order');
  await check.click({ timeout: 2_000 }).catch(() => undefined);
  await page.locator('[data-testid=order-result][data-stage=effective]').waitFor();
}
