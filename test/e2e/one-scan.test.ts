import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paintScene } from '../support/scene.ts';
import { openShop } from '../support/shop.ts';

const POSTER = `https://example.invalid/poster?${'campaign=tea&'.repeat(20)}end`;

/** Notes the pitch of every tone that the page plays. */
const listen = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const played: number[] = [];
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function noted(when) {
      played.push(this.frequency.value);
      start.call(this, when);
    };
    Object.assign(window, { played });
  });
};

describe('a code before the camera', () => {
  const shop = openShop({ beforeOpen: listen });
  const lens = () => shop.page.getByTestId('camera');
  const scans = () => shop.watch.sent().filter((frame) => frame.includes('/members/scan')).length;
  const played = () => shop.page.evaluate<number[]>(() => Reflect.get(window, 'played'));
  const SCAN_HZ = 1_318;

  it('is one scan with one sound and a frame round it, however long it stays; another one is taken at once', async () => {
    const { cashier, rig, simulator, page } = shop;
    await cashier.cameraRuns();
    rig.webcam.show({ kind: 'code', text: await simulator.codeOf('四态君'), sizePx: 330 });
    await cashier.sees('四态君');
    await lens().getByTestId('code-frame').waitFor();
    await page.evaluate(framesGoBy, 60);
    expect(scans()).toBe(1);
    expect((await played()).filter((hz) => Math.round(hz) === SCAN_HZ)).toHaveLength(1);
    rig.webcam.show({ kind: 'code', text: await simulator.codeOf('小练习', '储值卡'), sizePx: 330 });
    await cashier.sees('小练习');
    expect(scans()).toBe(2);
    expect((await played()).filter((hz) => Math.round(hz) === SCAN_HZ)).toHaveLength(2);
    rig.webcam.show({ kind: 'counter' });
    await lens().getByTestId('code-frame').waitFor({ state: 'detached' });
  });

  it('has its frame where it is', async () => {
    const { cashier, rig, simulator } = shop;
    await cashier.cameraRuns();
    const centre = { xPx: 470, yPx: 300 };
    rig.webcam.show({ kind: 'code', text: await simulator.codeOf('四态君'), sizePx: 300, centre });
    const frame = lens().getByTestId('code-frame').locator('polygon');
    await frame.waitFor();
    const points = (await frame.getAttribute('points')) ?? '';
    const corners = points.split(' ').map((point) => point.split(',').map(Number));
    const mean = (axis: number) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / 4;
    expect(Math.abs(mean(0) - centre.xPx)).toBeLessThan(20);
    expect(Math.abs(mean(1) - centre.yPx)).toBeLessThan(20);
  });

  it('that is not ours is shown in full to copy, with the reason', async () => {
    const { cashier, rig, page } = shop;
    await cashier.cameraRuns();
    rig.webcam.show({ kind: 'code', text: POSTER, sizePx: 600 });
    const problem = page.getByTestId('lookup-problem');
    await problem.getByText('看起来是网页链接').waitFor();
    await problem.getByText(POSTER, { exact: true }).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await problem.getByRole('button', { name: '复制' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(POSTER);
  });

  it('that is not ours beside one that is: ours is taken, wherever it is', async () => {
    const { cashier, rig, simulator, page } = shop;
    await cashier.cameraRuns();
    const ours = paintScene({
      kind: 'code',
      text: await simulator.codeOf('四态君'),
      sizePx: 260,
      centre: { xPx: 1_080, yPx: 420 },
    });
    const poster = paintScene({ kind: 'code', text: 'https://example.invalid/p', sizePx: 300 });
    rig.webcam.showFrame({
      ...ours,
      luma: ours.luma.map((value, at) => (at % ours.widthPx < 900 ? (poster.luma[at] ?? 0) : value)),
    });
    await cashier.sees('四态君');
    expect(await page.getByTestId('lookup-problem').count()).toBe(0);
  });
});

/** Until the camera has shown so many more pictures. */
async function framesGoBy(count: number): Promise<void> {
  const video = document.querySelector('video');
  if (!video) throw new Error('no camera');
  for (let shown = 0; shown < count; shown += 1) {
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
  }
}
