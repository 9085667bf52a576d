import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { createFakeWebcam, type FakeWebcam } from '../support/fake-webcam.ts';
import { FRAME_HEIGHT_PX, FRAME_WIDTH_PX, paintScene } from '../support/scene.ts';
import { createTempDir } from '../support/temp-dir.ts';

const require = createRequire(import.meta.url);
const decoderFile = require.resolve('html5-qrcode/html5-qrcode.min.js');

/** The tests that use the pretended webcam are worth as much as its pictures: here they are read by a decoder. */
describe('the fake webcam', () => {
  const temp = createTempDir();
  let webcam: FakeWebcam;
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    webcam = createFakeWebcam(join(temp.path, 'camera.y4m'));
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<script>${readFileSync(decoderFile, 'utf8')}</script><div id="reader"></div>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchChromium({ cameraFile: webcam.file });
    page = await browser.newPage();
    const address = server.address();
    await page.goto(`http://localhost:${typeof address === 'object' ? address?.port : ''}/`);
    await page.evaluate(openCamera);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    webcam?.close();
    temp.remove();
  });

  it('gives Chromium a picture of 1280 by 720', async () => {
    expect(await page.evaluate(() => document.querySelector('video')?.videoWidth)).toBe(FRAME_WIDTH_PX);
    expect(await page.evaluate(() => document.querySelector('video')?.videoHeight)).toBe(FRAME_HEIGHT_PX);
  });

  it('shows nothing that could be read until it is shown something', async () => {
    expect(await read(page)).toBe('');
  });

  it.each([
    { text: 'LYQ-CARD-0001', sizePx: 320, rotationDeg: 0 },
    { text: 'https://example.test/m?c=7919121420109', sizePx: 420, rotationDeg: 17 },
    { text: '会员卡 7919121420109', sizePx: 300, rotationDeg: 90 },
  ])('shows $text at $sizePx px turned by $rotationDeg degrees, without a new start', async (code) => {
    webcam.show({ kind: 'code', ...code });
    await expect.poll(() => read(page), { timeout: 10_000 }).toBe(code.text);
  });

  it('takes a code away again', async () => {
    webcam.show({ kind: 'counter' });
    await expect.poll(() => read(page), { timeout: 10_000 }).toBe('');
  });
});

it('paints the same picture every time, and the code where it was asked for', () => {
  const scene = {
    kind: 'code',
    text: 'A',
    sizePx: 290,
    centre: { xPx: 400, yPx: 300 },
  } as const;
  const { luma } = paintScene(scene);
  expect(Buffer.compare(luma, paintScene(scene).luma)).toBe(0);
  const at = (x: number, y: number) => luma[y * FRAME_WIDTH_PX + x];
  // Version 1 has 21 modules, with the quiet zone 29: 10 px each. The finder pattern's centre is dark.
  const firstModule = { x: 400 - 145 + 40, y: 300 - 145 + 40 };
  expect(at(firstModule.x + 35, firstModule.y + 35)).toBeLessThan(40);
  expect(at(firstModule.x + 15, firstModule.y + 15)).toBeGreaterThan(200);
  expect(at(firstModule.x - 20, firstModule.y - 20)).toBeGreaterThan(200);
  expect(at(firstModule.x - 60, firstModule.y - 60)).toBeLessThan(160);
});

async function openCamera(): Promise<void> {
  const video = document.createElement('video');
  document.body.append(video);
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 } });
  await video.play();
}

/** What the decoder that the counter ships with reads in the present frame; empty where it reads nothing. */
function read(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const video = document.querySelector('video');
    if (!video) throw new Error('no camera');
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    const Reader: unknown = Reflect.get(window, 'Html5Qrcode');
    if (!blob || typeof Reader !== 'function') throw new Error('no decoder');
    const reader = Reflect.construct(Reader, ['reader']);
    return reader.scanFileV2(new File([blob], 'frame.png'), false).then(
      (result: { decodedText: string }) => result.decodedText,
      () => '',
    );
  });
}
