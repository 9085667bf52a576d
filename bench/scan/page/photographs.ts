import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type {
  DecodeAnswer,
  DecodeRequest,
  DecoderReady,
} from '../../../src/renderer/src/lib/scan/decoding/messages.ts';
import { ZxingDetector } from './zxing-detector.ts';

export type Reader = 'ours' | 'zxing-fast' | 'zxing-full' | 'html5-qrcode' | 'html5-qrcode with a detector';
export type Reading = { readonly texts: readonly string[]; readonly tookMs: number };

let worker: Worker;
let number = 0;

/** Starts the worker that the build ships, at its address, and the peer's WASM. */
export async function loadPeers(workerUrl: string): Promise<void> {
  worker = new Worker(workerUrl, { type: 'module' });
  const said = await nextMessage<DecoderReady>();
  if (!said.ready) throw new Error(said.reason);
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
}

/** Reads one photograph; the picture is decoded before the clock starts, pixels are fetched while it runs. */
export async function readPhotograph(url: string, reader: Reader): Promise<Reading> {
  const blob = await (await fetch(url)).blob();
  const file = new File([blob], 'photo.jpg', { type: blob.type });
  if (reader === 'html5-qrcode') return readAsShipped(file);
  if (reader === 'html5-qrcode with a detector') return readWithDetector(file);
  const picture = await createImageBitmap(blob);
  return reader === 'ours' ? readOurs(picture) : readWithZxing(picture, ZXING[reader]);
}

const ZXING: Readonly<Record<'zxing-fast' | 'zxing-full', ReaderOptions>> = {
  'zxing-fast': { tryHarder: false, tryRotate: false, tryInvert: false, tryDownscale: false },
  'zxing-full': { tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true, tryDenoise: true },
};

/** The worker remembers texts in doubt and places; a picture without a code between two photographs is not enough. */
async function readOurs(picture: ImageBitmap): Promise<Reading> {
  number += 1;
  const request: DecodeRequest = {
    id: number,
    picture,
    kind: 'still',
    formats: ['QRCode', 'MicroQRCode'],
    budgetMs: 8_000,
    withFacts: false,
  };
  const startedMs = performance.now();
  worker.postMessage(request, [picture]);
  const answer = await nextMessage<DecodeAnswer>();
  const tookMs = performance.now() - startedMs;
  return { texts: answer.taken.slice(0, 1).map(({ text }) => text), tookMs };
}

function nextMessage<Message>(): Promise<Message> {
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Message>) => resolve(data), { once: true });
  });
}

const canvas = new OffscreenCanvas(1, 1);

async function readWithZxing(picture: ImageBitmap, options: ReaderOptions): Promise<Reading> {
  const startedMs = performance.now();
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.drawImage(picture, 0, 0);
  const pixels = context.getImageData(0, 0, picture.width, picture.height);
  const found = await readBarcodes(pixels, {
    ...options,
    formats: ['QRCode', 'MicroQRCode'],
    textMode: 'Plain',
    maxNumberOfSymbols: 1,
  });
  picture.close();
  return { texts: found.map(({ text }) => text), tookMs: performance.now() - startedMs };
}

const readAsShipped = (file: File) => readWithHtml5(file, new Html5Qrcode('panel', { verbose: false }));

/** It looks for a detector when it is made. */
async function readWithDetector(file: File): Promise<Reading> {
  Object.assign(globalThis, { BarcodeDetector: ZxingDetector });
  const formatsToSupport = [Html5QrcodeSupportedFormats.QR_CODE];
  const scanner = new Html5Qrcode('panel', { verbose: false, formatsToSupport });
  Reflect.deleteProperty(globalThis, 'BarcodeDetector');
  return readWithHtml5(file, scanner);
}

async function readWithHtml5(file: File, scanner: Html5Qrcode): Promise<Reading> {
  const startedMs = performance.now();
  const text = await scanner.scanFile(file, false).catch(() => null);
  const tookMs = performance.now() - startedMs;
  scanner.clear();
  return { texts: text === null ? [] : [text], tookMs };
}
