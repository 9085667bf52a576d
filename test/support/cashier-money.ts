import type { Locator, Page } from 'playwright-core';

export type Picture = { name: string; mimeType: string; buffer: Buffer };

/** The part of a cashier's work that moves money: sheets, the customer's password, results. */
export function moneyWork(page: Page) {
  const testId = (id: string): Locator => page.getByTestId(id);
  return {
    async begin(action: 'top-up' | 'spend' | 'refund' | 'open-card' | 'records'): Promise<void> {
      await testId(`action-${action}`).click();
    },

    async chooseCard(title: string): Promise<void> {
      await testId('card').filter({ hasText: title }).click();
    },

    async choosePromotion(words: string): Promise<void> {
      await testId('promotion').filter({ hasText: words }).click();
    },

    /** A picture, or the path of a file. */
    async choosePicture(picture: Picture | string): Promise<void> {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '选图片' }).click();
      await (await chooser).setFiles(picture);
    },

    async attachPicture(picture: Picture): Promise<void> {
      await this.choosePicture(picture);
      await testId('picture-state').getByText('已上传').waitFor();
    },

    /** The payment held before the webcam. */
    async shootPicture(): Promise<void> {
      await testId('shoot').click();
      await testId('picture-state').getByText('已上传').waitFor();
    },

    /** Presses the big button, whatever stands on it. */
    async confirm(): Promise<void> {
      await testId('confirm').click();
    },

    async typePrice(yuan: string): Promise<void> {
      await testId('price').fill(yuan);
    },

    /** From the price to the customer's own step. */
    async handOver(): Promise<void> {
      await testId('spend-next').click();
      await testId('password-step').waitFor();
    },

    async customerTypes(password: string): Promise<void> {
      await testId('member-password').fill(password);
      await testId('confirm').click();
    },

    /** Spends from the chosen card of the open member, up to the result. */
    async spend(yuan: string, password: string): Promise<void> {
      await this.begin('spend');
      await this.typePrice(yuan);
      await this.handOver();
      await this.customerTypes(password);
    },

    /** The result's words, once it stands there. */
    async result(title: string | RegExp): Promise<string> {
      const sheet = testId('result');
      await sheet.getByText(title).first().waitFor();
      return (await sheet.textContent()) ?? '';
    },

    async finish(): Promise<void> {
      await testId('done').click();
    },

    /** Asks for the SMS code of a refund and types it. */
    async typeSmsCode(lastCode: () => Promise<string>): Promise<void> {
      await testId('send-sms').click();
      await page.getByText(/已发送，请查看手机/).waitFor();
      await testId('sms-code').fill(await lastCode());
    },
  };
}
