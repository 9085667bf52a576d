import { describe, expect, it } from 'vitest';
import { FRAME_HEIGHT_PX, FRAME_WIDTH_PX, type Frame, paintScene } from '../support/scene.ts';
import { openShop } from '../support/shop.ts';

const lens = (shop: ReturnType<typeof openShop>) => shop.page.getByTestId('camera');

const inverted = (frame: Frame): Frame => ({ ...frame, luma: frame.luma.map((value) => 255 - value) });

/** The first up to a column of the picture, the second from there. */
const joined = (left: Frame, right: Frame, fromPx: number): Frame => ({
  ...left,
  luma: left.luma.map((value, at) => (at % FRAME_WIDTH_PX < fromPx ? value : (right.luma[at] ?? 0))),
});

/** A thumb over what is below and to the right of a point. */
const coveredAt = (frame: Frame, { xPx, yPx }: { readonly xPx: number; readonly yPx: number }): Frame => ({
  ...frame,
  luma: frame.luma.map((value, at) =>
    at % FRAME_WIDTH_PX > xPx && Math.floor(at / FRAME_WIDTH_PX) > yPx ? 120 : value,
  ),
});

describe('a camera that nobody allows', () => {
  const shop = openShop({ cameraDenied: true });

  it('is said to be forbidden, with what to do; the counter works without it', async () => {
    const { cashier, simulator, page } = shop;
    await lens(shop).getByText('没有摄像头权限').waitFor();
    await lens(shop)
      .getByText(/允许本柜台使用摄像头/)
      .waitFor();
    await lens(shop).getByRole('button', { name: '再试一次' }).click();
    await lens(shop).getByText('没有摄像头权限').waitFor();
    await page.getByTestId('wedge-hint').waitFor();
    await cashier.scanByWedge(await simulator.codeOf('四态君'));
    await cashier.sees('四态君');
  });
});

describe('a machine without a camera', () => {
  const shop = openShop({ camera: false });

  it('says so, and what works instead', async () => {
    await lens(shop).getByText('没有找到摄像头').waitFor();
    await lens(shop)
      .getByText(/插好后会自动恢复.*扫码枪/)
      .waitFor();
    await lens(shop).getByRole('button', { name: '再试一次' }).waitFor();
  });
});

describe('a camera at work', () => {
  const shop = openShop();

  it('that is pulled out says so, and scans again once it is plugged in', async () => {
    const { cashier, rig, simulator } = shop;
    await cashier.cameraRuns();
    await refuseCamera('NotFoundError');
    await pullOut();
    await lens(shop)
      .getByText(/摄像头已断开|没有找到摄像头/)
      .first()
      .waitFor();
    await allowCamera();
    await announceDevices();
    await cashier.cameraRuns();
    rig.webcam.show({ kind: 'code', text: await simulator.codeOf('小练习', '储值卡'), sizePx: 330 });
    await cashier.sees('小练习');
  });

  it('that ends without a word comes back by itself', async () => {
    const { cashier, page } = shop;
    await cashier.cameraRuns();
    await page.evaluate(() => {
      for (const track of streamOf().getTracks()) track.stop();
      function streamOf(): MediaStream {
        const stream = document.querySelector('video')?.srcObject;
        if (!(stream instanceof MediaStream)) throw new Error('no stream');
        return stream;
      }
    });
    await page.locator('[data-testid=camera]:not([data-camera=running])').waitFor();
    await cashier.cameraRuns();
  });

  it('that another program has taken says so, and one press opens it again', async () => {
    const { cashier, page } = shop;
    await cashier.cameraRuns();
    await refuseCamera('NotReadableError');
    await pullOut();
    await lens(shop).getByText('摄像头被其他程序占用').waitFor();
    await lens(shop)
      .getByText(/关闭占用它的会议或相机程序/)
      .waitFor();
    // In one go, so that no attempt of the counter's own comes between; only a press says that it is starting.
    const pressed = page.evaluate(async () => {
      const lens = document.querySelector<HTMLElement>('[data-testid=camera]');
      const buttons = [...(lens?.querySelectorAll('button') ?? [])];
      const retry = buttons.find((button) => button.textContent?.includes('再试一次'));
      if (!lens || !retry) throw new Error('no button');
      const starting = new Promise((resolve) => {
        const changes = new MutationObserver(() => lens.dataset.camera === 'starting' && resolve('starting'));
        changes.observe(lens, { attributes: true });
      });
      Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia');
      retry.click();
      return starting;
    });
    expect(await pressed).toBe('starting');
    await cashier.cameraRuns();
  });

  it('says what keeps a code from being read, and takes it back when one is read', async () => {
    const { cashier, rig, simulator } = shop;
    await cashier.cameraRuns();
    rig.webcam.showFrame({
      widthPx: FRAME_WIDTH_PX,
      heightPx: FRAME_HEIGHT_PX,
      luma: new Uint8Array(FRAME_WIDTH_PX * FRAME_HEIGHT_PX).fill(17),
    });
    await lens(shop).getByTestId('scan-hint').getByText('画面没有内容').waitFor();
    rig.webcam.show({ kind: 'code', text: await simulator.codeOf('小练习', '储值卡'), sizePx: 330 });
    await lens(shop).getByTestId('code-frame').waitFor();
    await cashier.sees('小练习');
    expect(await lens(shop).getByTestId('scan-hint').count()).toBe(0);
  });

  it('is asked for a large picture, thirty of them a second, and to go on focusing', async () => {
    const { cashier, page } = shop;
    await page.evaluate(() => {
      const { dataset } = document.body;
      const { prototype } = MediaStreamTrack;
      const able = prototype.getCapabilities;
      prototype.getCapabilities = function getCapabilities() {
        return { ...able.call(this), focusMode: ['manual', 'continuous'] };
      };
      prototype.applyConstraints = async (constraints) => {
        dataset.focus = JSON.stringify(constraints?.advanced);
      };
      const { getUserMedia } = MediaDevices.prototype;
      navigator.mediaDevices.getUserMedia = (constraints) => {
        dataset.asked = JSON.stringify(constraints?.video);
        return getUserMedia.call(navigator.mediaDevices, constraints);
      };
    });
    await cashier.cameraRuns();
    await pullOut();
    await page.locator('[data-testid=camera]:not([data-camera=running])').waitFor();
    await announceDevices();
    await cashier.cameraRuns();
    const asked = JSON.parse((await page.locator('body').getAttribute('data-asked')) ?? '{}');
    expect(asked).toMatchObject({ width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } });
    await page.locator('body[data-focus*=\'"focusMode":"continuous"\']').waitFor();
  });

  it('that has a light of its own lights it, and puts it out', async () => {
    const { cashier, page } = shop;
    await page.evaluate(() => {
      const { prototype } = MediaStreamTrack;
      const able = prototype.getCapabilities;
      prototype.getCapabilities = function getCapabilities() {
        return { ...able.call(this), torch: true };
      };
      prototype.applyConstraints = async (constraints) => {
        document.body.dataset.asked = JSON.stringify(constraints?.advanced);
      };
    });
    await cashier.cameraRuns();
    await pullOut();
    await page.locator('[data-testid=camera]:not([data-camera=running])').waitFor();
    await announceDevices();
    await cashier.cameraRuns();
    await page.getByRole('button', { name: '选择摄像头' }).click();
    await page.getByRole('menuitem', { name: '打开补光灯' }).click();
    await page.locator('body[data-asked*=\'"torch":true\']').waitFor();
    await page.getByRole('button', { name: '选择摄像头' }).click();
    await page.getByRole('menuitem', { name: '关掉补光灯' }).click();
    await page.locator('body[data-asked*=\'"torch":false\']').waitFor();
  });

  it('whose picture freezes says so, and comes back by itself', async () => {
    const { cashier, page } = shop;
    await cashier.cameraRuns();
    await page.evaluate(() => {
      const { prototype } = HTMLVideoElement;
      const { requestVideoFrameCallback } = prototype;
      // Not one more frame, and no word of it: what a hung driver does.
      prototype.requestVideoFrameCallback = () => 0;
      Reflect.set(window, 'thaw', () => {
        prototype.requestVideoFrameCallback = requestVideoFrameCallback;
      });
    });
    await lens(shop).getByText('摄像头没有画面').waitFor();
    await page.evaluate(() => Reflect.get(window, 'thaw')());
    await cashier.cameraRuns();
  });

  it('is remembered by its name, also while it is not plugged in', async () => {
    const { cashier, page, rig, simulator } = shop;
    await cashier.cameraRuns();
    await page.getByRole('button', { name: '选择摄像头' }).click();
    const only = page.getByRole('menu').getByRole('menuitem').first();
    const name = (await only.textContent()) ?? '';
    await only.click();
    await cashier.goTo('settings');
    const choice = page.getByRole('combobox', { name: '使用哪个摄像头' });
    await expect.poll(() => choice.inputValue()).toBe(name);
    await page.evaluate(() => {
      Object.defineProperty(navigator.mediaDevices, 'enumerateDevices', {
        configurable: true,
        value: async () => [],
      });
    });
    await announceDevices();
    await expect.poll(() => choice.inputValue()).toBe(`${name}（现在没有接上）`);
    await page.evaluate(() => void Reflect.deleteProperty(navigator.mediaDevices, 'enumerateDevices'));
    await announceDevices();
    await expect.poll(() => choice.inputValue()).toBe(name);
    await cashier.goTo('counter');
    await cashier.cameraRuns();
    rig.webcam.show({ kind: 'code', text: await simulator.codeOf('小练习', '储值卡'), sizePx: 330 });
    await cashier.sees('小练习');
  });

  it('says that a picture which never changes is frozen, and reads on once it moves', async () => {
    const { cashier, rig, simulator } = shop;
    await cashier.cameraRuns();
    rig.webcam.freezeAt({ kind: 'counter' });
    await lens(shop).getByTestId('scan-hint').getByText('画面停住了').waitFor();
    rig.webcam.show({ kind: 'code', text: await simulator.codeOf('小练习', '储值卡'), sizePx: 330 });
    await cashier.sees('小练习');
    await lens(shop).getByTestId('scan-hint').waitFor({ state: 'detached' });
  });

  it('reads a phone in dark mode', async () => {
    const { cashier, rig, simulator } = shop;
    await cashier.cameraRuns();
    const member = await simulator.codeOf('小练习', '储值卡');
    rig.webcam.showFrame(inverted(paintScene({ kind: 'code', text: member, sizePx: 300 })));
    await cashier.sees('小练习');
  });

  it('reads of two codes the one in the middle', async () => {
    const { cashier, rig, simulator, page } = shop;
    await cashier.cameraRuns();
    const [text, other] = [await simulator.codeOf('四态君'), await simulator.codeOf('小练习', '储值卡')];
    const beside = paintScene({ kind: 'code', text: other, sizePx: 240, centre: { xPx: 1_100, yPx: 360 } });
    rig.webcam.showFrame(joined(paintScene({ kind: 'code', text, sizePx: 300 }), beside, 900));
    await cashier.sees('四态君');
    expect(await page.getByTestId('member-name').getByText('小练习', { exact: true }).count()).toBe(0);
  });

  it('reads a code that a thumb covers at one corner', async () => {
    const { cashier, rig, simulator } = shop;
    await cashier.cameraRuns();
    const text = await simulator.codeOf('小练习', '储值卡');
    const whole = paintScene({ kind: 'code', text, sizePx: 360, centre: { xPx: 560, yPx: 380 } });
    rig.webcam.showFrame(coveredAt(whole, { xPx: 640, yPx: 460 }));
    await cashier.sees('小练习');
  });

  it('leaves no second camera on after it came back', async () => {
    const { cashier, page } = shop;
    await cashier.cameraRuns();
    await pullOut();
    await announceDevices();
    await announceDevices();
    await cashier.cameraRuns();
    expect(await page.locator('video').count()).toBe(1);
  });

  /** What the browser tells of a camera whose cable is pulled. */
  const pullOut = () =>
    shop.page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      if (!(stream instanceof MediaStream)) throw new Error('no stream');
      for (const track of stream.getTracks()) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    });
  const announceDevices = () =>
    shop.page.evaluate(() => void navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
  /** The pretended camera cannot be pulled out of its browser, so the browser's own answer is played. */
  const refuseCamera = (name: string) =>
    shop.page.evaluate((refusal) => {
      Object.defineProperty(navigator.mediaDevices, 'getUserMedia', {
        configurable: true,
        value: () => Promise.reject(new DOMException('refused', refusal)),
      });
    }, name);
  const allowCamera = () =>
    shop.page.evaluate(() => void Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia'));
});
