import type { Locator, Page } from 'playwright-core';
import { moneyWork } from './cashier-money.ts';
import { scanWithWedge, type WedgeOptions } from './keyboard.ts';

export const PAGES = {
  counter: '收银台',
  records: '会员记录',
  operations: '操作日志',
  report: '日终报告',
  settings: '设置',
} as const;

/** Drives the counter as a cashier does: signs in, finds members, does what they ask for, reads the screen. */
export type Cashier = ReturnType<typeof cashierAt>;

export function cashierAt(page: Page) {
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  return {
    page,
    ...moneyWork(page),

    /** Types an account into the form and takes the named shop where there are several. */
    async signIn(username = 'dianzhang', password = '123456', shop?: string): Promise<void> {
      await page.getByLabel('用户名').fill(username);
      await page.getByLabel('密码', { exact: true }).fill(password);
      await page.getByRole('button', { name: '登录', exact: true }).click();
      if (shop) await button(new RegExp(shop)).click();
    },

    /** The counter takes a scan now. */
    async isReady(): Promise<void> {
      await page.getByText('请会员出示会员码').waitFor();
      await page.getByTestId('scan-state').getByText('准备扫码').waitFor();
    },

    async cameraRuns(): Promise<void> {
      await page.locator('[data-testid=camera][data-camera=running]').waitFor();
    },

    async scanByWedge(text: string, options?: WedgeOptions): Promise<void> {
      await scanWithWedge(page, text, options);
    },

    /** Types a phone or card number into the field for it. */
    async find(text: string): Promise<void> {
      const field = page.getByTestId('lookup');
      await field.fill(text);
      await field.press('Enter');
    },

    async sees(nickname: string): Promise<void> {
      await page.getByTestId('member-name').getByText(nickname, { exact: true }).waitFor();
    },

    async open(phone: string, nickname: string): Promise<void> {
      await this.find(phone);
      await this.sees(nickname);
    },

    /** Whatever is on the screen: back to the counter that waits for a scan. */
    async leaveEverything(): Promise<void> {
      const ready = page.getByText('请会员出示会员码');
      await page.keyboard.press('Alt+Digit1');
      for (let step = 0; step < 50 && !(await ready.isVisible()); step += 1) {
        await page.keyboard.press('Escape');
        await page.waitForTimeout(100);
      }
    },

    async closeMember(): Promise<void> {
      await page.getByTestId('close-member').click();
      await this.isReady();
    },

    card(title: string): Locator {
      return page.getByTestId('card').filter({ hasText: title });
    },

    async goTo(where: keyof typeof PAGES): Promise<void> {
      await page.getByRole('navigation').getByRole('button', { name: PAGES[where] }).click();
    },

    /** Waits until the sentence stands somewhere on the screen. */
    async reads(sentence: string | RegExp): Promise<void> {
      await page.getByText(sentence).filter({ visible: true }).first().waitFor();
    },
  };
}
