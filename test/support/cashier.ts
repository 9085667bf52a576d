import { expect } from 'vitest';
import type { FakeWebcam } from './fake-webcam.ts';
import type { CounterWindow } from './counter-rig.ts';
import { scanWithWedge, type WedgeOptions } from './keyboard.ts';

/** What a result sheet says, word for word. */
export type ResultSheet = { readonly title: string; readonly text: string };

/** Drives the counter as a cashier does: by what is written on the screen, never by its inner parts. */
export function cashierAt(window: CounterWindow) {
  const { page } = window;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  return {
    page,

    async signIn(username = 'dianzhang', password = '123456', shop?: string): Promise<void> {
      await page.getByLabel('用户名').fill(username);
      await page.getByLabel('密码', { exact: true }).fill(password);
      await page.getByRole('button', { name: '登录', exact: true }).click();
      if (shop) await button(new RegExp(shop)).click();
      await this.isReady();
    },

    /** The counter takes a scan now. */
    async isReady(): Promise<void> {
      await page.getByText('准备扫码').first().waitFor();
    },

    async scanByWedge(text: string, options?: WedgeOptions): Promise<void> {
      await scanWithWedge(page, text, options);
    },

    /** Holds a code before the webcam until the counter has seen it, then takes it away. */
    async scanByWebcam(webcam: FakeWebcam, text: string, seen: string | RegExp): Promise<void> {
      webcam.show({ kind: 'code', text, sizePx: 380, rotationDeg: 4 });
      await page.getByText(seen).first().waitFor();
      webcam.show({ kind: 'counter' });
    },

    /** Types a phone or card number into the field for it. */
    async find(text: string): Promise<void> {
      const field = page.getByLabel('手机号 / 卡号');
      await field.fill(text);
      await field.press('Enter');
    },

    async openMember(phone: string, nickname: string): Promise<void> {
      await this.find(phone);
      await this.seesMember(nickname);
    },

    async seesMember(nickname: string): Promise<void> {
      await page.getByRole('heading', { name: nickname }).waitFor();
    },

    async closeMember(): Promise<void> {
      await button(/^关闭/).click();
      await this.isReady();
    },

    async chooseCard(title: string): Promise<void> {
      await page.getByRole('radio', { name: new RegExp(title) }).click();
    },

    async begin(action: '充值' | '消费' | '退款' | '开卡' | '记录'): Promise<void> {
      await button(new RegExp(`^${action}`)).first().click();
    },

    async choosePromotion(pay: string, gift: string): Promise<void> {
      await page.getByRole('radio', { name: new RegExp(`付 ?¥?${pay}.*送 ?¥?${gift}`) }).click();
    },

    async attachPicture(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
      const chooser = page.waitForEvent('filechooser');
      await button('选图片').click();
      await (await chooser).setFiles(file);
    },

    async typeAmount(yuan: string): Promise<void> {
      await page.getByLabel(/金额（元）/).fill(yuan);
    },

    /** The customer's part: hidden digits and Enter. */
    async customerTypesPassword(password: string): Promise<void> {
      await page.getByLabel('会员密码').fill(password);
    },

    async confirm(name: RegExp): Promise<void> {
      await button(name).click();
    },

    async result(): Promise<ResultSheet> {
      const sheet = page.getByRole('region', { name: /(成功|失败|待确认|已退)/ });
      await sheet.waitFor();
      return { title: await sheet.getByRole('heading').first().innerText(), text: await sheet.innerText() };
    },

    async finish(): Promise<void> {
      await button(/^完成/).click();
    },

    /** Whether the sentence stands somewhere on the screen, soon. */
    async reads(sentence: string | RegExp): Promise<void> {
      await expect.poll(() => page.getByText(sentence).first().isVisible(), { timeout: 10_000 }).toBe(true);
    },

    async goTo(name: '收银台' | '会员记录' | '操作日志' | '设置'): Promise<void> {
      await page.getByRole('navigation').getByRole('button', { name: new RegExp(name) }).click();
    },
  };
}

export type Cashier = ReturnType<typeof cashierAt>;
