import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

type Pretended = {
  readonly deviceId: string;
  readonly label: string;
  /** Another program holds it. */
  readonly busy?: boolean;
};

/**
 * Two cameras, made of the one that there is: they have names and ids of their own, and are opened by their id. With
 * `plug` others take their place, as after the cables were pulled and plugged in otherwise.
 */
const twoCameras = async (page: Page, first: readonly Pretended[]): Promise<void> => {
  await page.addInitScript((given) => {
    let cameras = given;
    const { mediaDevices } = navigator;
    const { getUserMedia } = MediaDevices.prototype;
    const idIn = (wish: unknown): string | undefined => {
      const id = typeof wish === 'object' && wish !== null ? Reflect.get(wish, 'deviceId') : undefined;
      return typeof id === 'object' && id !== null ? Reflect.get(id, 'exact') : undefined;
    };
    Object.assign(mediaDevices, {
      enumerateDevices: async () =>
        cameras.map((camera) => ({ ...camera, kind: 'videoinput', groupId: '', toJSON: () => camera })),
      getUserMedia: async (constraints: MediaStreamConstraints) => {
        const wanted = idIn(constraints.video);
        const camera = wanted ? cameras.find(({ deviceId }) => deviceId === wanted) : cameras[0];
        if (!camera) throw new DOMException('no such camera', 'OverconstrainedError');
        if (camera.busy) throw new DOMException('Device in use', 'NotReadableError');
        const stream = await getUserMedia.call(mediaDevices, { video: true });
        for (const track of stream.getVideoTracks()) {
          Object.defineProperty(track, 'label', { value: camera.label });
          track.getSettings = () => ({ deviceId: camera.deviceId, width: 1280, height: 720 });
        }
        return stream;
      },
    });
    Object.assign(window, {
      plug: (others: readonly Pretended[]) => {
        cameras = others;
        mediaDevices.dispatchEvent(new Event('devicechange'));
      },
    });
  }, first);
};

const FRONT = '前置摄像头';
const DESK = '扫码台摄像头';

describe('of two cameras', () => {
  const shop = openShop({
    beforeOpen: (page) =>
      twoCameras(page, [
        { deviceId: 'a', label: FRONT },
        { deviceId: 'b', label: DESK },
      ]),
  });
  const opened = () =>
    shop.page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      return stream instanceof MediaStream ? stream.getVideoTracks().map(({ label }) => label) : [];
    });
  const pullOut = () =>
    shop.page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      if (!(stream instanceof MediaStream)) throw new Error('no stream');
      for (const track of stream.getTracks()) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    });
  const plug = (cameras: readonly Pretended[]) =>
    shop.page.evaluate((others) => Reflect.get(window, 'plug')(others), cameras);

  it('the chosen one is opened at once, and again in a new window', async () => {
    const { cashier, page } = shop;
    await cashier.cameraRuns();
    expect(await opened()).toEqual([FRONT]);
    await page.getByRole('button', { name: '选择摄像头' }).click();
    await page.getByRole('menuitem', { name: DESK }).click();
    await expect.poll(opened).toEqual([DESK]);
    await cashier.cameraRuns();
    const second = await shop.secondWindow();
    await second.cashier.cameraRuns();
  });

  it('the chosen one is found by its name where its id and its place have changed', async () => {
    const { cashier, rig, simulator } = shop;
    await cashier.cameraRuns();
    expect(await opened()).toEqual([DESK]);
    await plug([]);
    await pullOut();
    await shop.page
      .getByTestId('camera')
      .getByText('没有找到摄像头')
      .or(shop.page.getByText('摄像头已断开'))
      .first()
      .waitFor();
    await plug([
      { deviceId: 'x', label: DESK },
      { deviceId: 'y', label: FRONT },
    ]);
    await cashier.cameraRuns();
    expect(await opened()).toEqual([DESK]);
    rig.webcam.show({ kind: 'code', text: await simulator.codeOf('四态君'), sizePx: 330 });
    await cashier.sees('四态君');
  });

  const serveByTheOther = async () => {
    const { cashier } = shop;
    await cashier.cameraRuns();
    await plug([{ deviceId: 'y', label: FRONT }]);
    await pullOut();
    await expect.poll(opened).toEqual([FRONT]);
    await cashier.cameraRuns();
  };

  it('the other one serves while the chosen one is away, and gives way when it is back', async () => {
    await serveByTheOther();
    await plug([
      { deviceId: 'y', label: FRONT },
      { deviceId: 'z', label: DESK },
    ]);
    await expect.poll(opened).toEqual([DESK]);
  });

  it('the other one goes on where the chosen one is back but held by another program', async () => {
    const { cashier, rig, simulator } = shop;
    await serveByTheOther();
    await plug([
      { deviceId: 'y', label: FRONT },
      { deviceId: 'z', label: DESK, busy: true },
    ]);
    rig.webcam.show({ kind: 'code', text: await simulator.codeOf('四态君'), sizePx: 330 });
    await cashier.sees('四态君');
    expect(await opened()).toEqual([FRONT]);
  });
});

describe('a camera that was forbidden', () => {
  const shop = openShop({ cameraDenied: true });

  it('comes by itself once it is allowed', async () => {
    const { cashier, page } = shop;
    await page.getByTestId('camera').getByText('没有摄像头权限').waitFor();
    await page.context().grantPermissions(['camera']);
    await cashier.cameraRuns();
  });
});
