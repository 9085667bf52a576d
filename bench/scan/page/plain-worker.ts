import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
const canvas = new OffscreenCanvas(1280, 720);
const context = canvas.getContext('2d', { willReadFrequently: true });

self.addEventListener('message', async ({ data: frame }: MessageEvent<VideoFrame>) => {
  context?.drawImage(frame, 0, 0);
  frame.close();
  const pixels = context?.getImageData(0, 0, 1280, 720);
  const found = pixels ? await readBarcodes(pixels, { formats: ['QRCode'], textMode: 'Plain' }) : [];
  self.postMessage(found.map(({ text }) => text));
});
self.postMessage([]);
