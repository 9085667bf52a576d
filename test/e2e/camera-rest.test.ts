import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { plugFakeScanner, scannerOf } from '../support/fake-scanner.ts';
import { openShop } from '../support/shop.ts';

/** Timers of a minute and more go off when the test says so; all others as ever, for the picture must go on. */
const holdLongTimers = (page: Page) =>
  page.addInitScript(() => {
    const { setTimeout: start, clearTimeout: stop } = window;
    const held = new Map<number, { readonly run: () => void; readonly delayMs: number }>();
    let number = -1;
    const startOrHold = (run: () => void, delayMs = 0, ...values: unknown[]) => {
      if (delayMs < 60_000) return start(run, delayMs, ...values);
      number -= 1;
      held.set(number, { run, delayMs });
      return number;
    };
    Object.assign(window, {
      setTimeout: startOrHold,
      clearTimeout: (timer?: number) => (timer !== undefined && held.delete(timer) ? undefined : stop(timer)),
      passMinutes: (minutes: number) => {
        const due = [...held].filter(([, { delayMs }]) => delayMs <= minutes * 60_000);
        for (const [timer] of due) held.delete(timer);
        for (const [, { run }] of due) run();
      },
    });
    const { getUserMedia } = MediaDevices.prototype;
    const tracks: MediaStreamTrack[] = [];
    MediaDevices.prototype.getUserMedia = async function remembered(constraints) {
      const stream = await getUserMedia.call(this, constraints);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { liveTracks: () => tracks.filter((track) => track.readyState === 'live').length });
  });

describe('a camera that nobody uses', () => {
  const shop = openShop({
    beforeOpen: async (page) => {
      await holdLongTimers(page);
      await plugFakeScanner(page, { permitted: true });
    },
  });
  const lens = () => shop.page.getByTestId('camera');
  const passMinutes = (minutes: number) =>
    shop.page.evaluate((passed) => Reflect.get(window, 'passMinutes')(passed), minutes);
  const liveTracks = () => shop.page.evaluate<number>(() => Reflect.get(window, 'liveTracks')());
  const sleeps = async (): Promise<void> => {
    await lens().getByText('摄像头已休息').waitFor();
    await expect.poll(liveTracks).toBe(0);
  };
  const restsAfter = async (choice: string): Promise<void> => {
    const { cashier, page } = shop;
    await cashier.goTo('settings');
    await page.getByRole('combobox', { name: '无人使用时关闭摄像头' }).click();
    await page.getByRole('option', { name: choice, exact: true }).click();
    await expect
      .poll(() => page.getByRole('combobox', { name: '无人使用时关闭摄像头' }).inputValue())
      .toBe(choice);
    await cashier.goTo('counter');
    await cashier.cameraRuns();
  };

  it('is put out after as many minutes as the settings say, and lit by a key', async () => {
    const { cashier, page } = shop;
    await restsAfter('5 分钟后');
    await passMinutes(4);
    expect(await liveTracks()).toBe(1);
    await passMinutes(5);
    await sleeps();
    await page.keyboard.press('Shift');
    await cashier.cameraRuns();
    expect(await liveTracks()).toBe(1);
  });

  it('is lit by a touch, and by its button', async () => {
    const { cashier, page } = shop;
    await restsAfter('5 分钟后');
    await passMinutes(5);
    await sleeps();
    await page
      .locator('main')
      .first()
      .click({ position: { x: 5, y: 5 } });
    await cashier.cameraRuns();
    await passMinutes(5);
    await sleeps();
    await lens().getByRole('button', { name: '打开摄像头' }).click();
    await cashier.cameraRuns();
  });

  it('is lit by a hand scanner that types, and by one that is connected and presses no key', async () => {
    const { cashier, page, simulator } = shop;
    await restsAfter('5 分钟后');
    await cashier.goTo('settings');
    await page.getByRole('button', { name: '连接扫码枪' }).click();
    await page.getByText('Practice Scanner 2D：已连接').waitFor();
    await cashier.goTo('counter');
    await cashier.cameraRuns();
    await passMinutes(5);
    await sleeps();
    await scannerOf(page).scan(await simulator.codeOf('四态君'));
    await cashier.sees('四态君');
    await cashier.cameraRuns();
    await passMinutes(5);
    await sleeps();
    await cashier.scanByWedge(await simulator.codeOf('小练习', '储值卡'));
    await cashier.sees('小练习');
    await cashier.cameraRuns();
  });

  it('stays on where the settings say so', async () => {
    await restsAfter('不关闭');
    await passMinutes(600);
    expect(await liveTracks()).toBe(1);
    await lens().and(shop.page.locator('[data-camera=running]')).waitFor();
  });

  it('is off while another page is looked at, and on again at the counter', async () => {
    const { cashier } = shop;
    await cashier.cameraRuns();
    await cashier.goTo('records');
    await expect.poll(liveTracks).toBe(0);
    await cashier.goTo('counter');
    await cashier.cameraRuns();
    expect(await liveTracks()).toBe(1);
  });

  it('leaves none on however quickly the pages are changed', async () => {
    const { cashier, page } = shop;
    await cashier.cameraRuns();
    for (let change = 0; change < 30; change += 1) {
      await page.keyboard.press(change % 2 === 0 ? 'Alt+Digit2' : 'Alt+Digit1');
    }
    await cashier.cameraRuns();
    await expect.poll(liveTracks).toBe(1);
    expect(await page.locator('video').count()).toBe(1);
    await page.keyboard.press('Alt+Digit2');
    await expect.poll(liveTracks).toBe(0);
  });

  it('is off while a customer types the password', async () => {
    const { cashier } = shop;
    await cashier.cameraRuns();
    await cashier.open('13800001001', '小练习');
    await cashier.chooseCard('练习茶铺储值卡');
    await cashier.begin('spend');
    await cashier.typePrice('1.20');
    await cashier.handOver();
    await expect.poll(liveTracks).toBe(0);
  });
});
