import type { Guide } from './guide.ts';

/** Before a picture's name where the screen is in English. */
export type Prefix = '' | 'english-';

/** The same stops in both languages; the counter is left in English. */
export async function inBothLanguages(guide: Guide, stops: (prefix: Prefix) => Promise<void>): Promise<void> {
  await stops('');
  const { page } = guide;
  await page.keyboard.press('Alt+5');
  await page.getByText('English', { exact: true }).first().click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await stops('english-');
}

/** The counter waits for somebody, in whatever language. */
export async function clearTheCounter({ page }: Guide): Promise<void> {
  const ready = page.getByTestId('ready');
  await page.keyboard.press('Alt+1');
  await page.getByTestId('lookup').fill('');
  for (let step = 0; step < 50 && !(await ready.isVisible()); step += 1) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  await ready.waitFor();
}
