import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import jbig2Url from 'pdfjs-dist/wasm/jbig2.wasm?url';
import openJpegUrl from 'pdfjs-dist/wasm/openjpeg.wasm?url';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import { fitted } from '../picture.ts';

/** A document whose pages can be drawn. */
export type Pdf = {
  readonly pages: number;
  /** From 1 on; as large as a page of fine print needs. Undefined for an empty page. */
  readonly draw: (page: number) => Promise<ImageBitmap | undefined>;
  readonly close: () => Promise<void>;
};

/** The longer side of a page: 2 px a module for a code of 45 modules that is 2 cm wide on A4. */
const PAGE_PX = 2_560;

/** Opens a document with a worker of its own, everything from this counter's files; no script in it is run. */
export async function openPdf(file: Blob): Promise<Result<Pdf>> {
  const worker = new PdfWorker();
  GlobalWorkerOptions.workerPort = worker;
  const task = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    BinaryDataFactory: LocalFiles,
    // Only its being set matters: the name of the file is looked up below.
    wasmUrl: './',
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 40_000_000,
    verbosity: 0,
  });
  const close = async () => {
    await task.destroy();
    GlobalWorkerOptions.workerPort = null;
    worker.terminate();
  };
  try {
    const document = await task.promise;
    return ok({ pages: document.numPages, draw: (page) => draw(document, page), close });
  } catch (error) {
    await close();
    const locked = error instanceof Error && error.name === 'PasswordException';
    return failed(locked ? 'pdf.locked' : 'pdf.broken');
  }
}

async function draw(document: PDFDocumentProxy, pageNumber: number): Promise<ImageBitmap | undefined> {
  const page = await document.getPage(pageNumber);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: PAGE_PX / Math.max(width, height, 1) });
  const canvas = blank(viewport.width, viewport.height);
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  const picture = isEmpty(canvas) ? undefined : await createImageBitmap(canvas);
  canvas.width = 0;
  return picture;
}

/** Seen from afar: where everything is of one brightness there is no code. */
function isEmpty(page: HTMLCanvasElement): boolean {
  const context = blank(160, 160).getContext('2d');
  if (!context) return false;
  context.drawImage(page, 0, 0, 160, 160);
  const { data } = context.getImageData(0, 0, 160, 160);
  let [darkest, lightest] = [255, 0];
  for (let at = 0; at < data.length; at += 4) {
    const brightness = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
    darkest = Math.min(darkest, brightness / 3);
    lightest = Math.max(lightest, brightness / 3);
  }
  return lightest - darkest < 4;
}

function blank(width: number, height: number): HTMLCanvasElement {
  const size = fitted(width, height, PAGE_PX);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  return canvas;
}

const WASM: Readonly<Record<string, string>> = { 'jbig2.wasm': jbig2Url, 'openjpeg.wasm': openJpegUrl };

/** Gives the library the decoders of scanned pages; fonts and character maps are not needed to find a code. */
class LocalFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const url = WASM[filename];
    if (url === undefined) throw new Error(`no ${filename}`);
    return new Uint8Array(await (await fetch(url)).arrayBuffer());
  }
}
