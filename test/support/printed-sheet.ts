import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** A code as it is printed: its name, and its place on the page in millimetres from the upper left corner. */
export type PrintedCode = {
  readonly name: string;
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
};

const MARGIN_MM = 12;
const A4_MM = { width: 210, height: 297 } as const;
const CSS_PX_PER_MM = 96 / 25.4;

/** Where each code of the sheet that is open for printing stands on the paper. */
export async function placesOnPaper(page: Page): Promise<readonly PrintedCode[]> {
  const viewport = page.viewportSize();
  await page.setViewportSize({
    width: Math.round((A4_MM.width - 2 * MARGIN_MM) * CSS_PX_PER_MM),
    height: Math.round((A4_MM.height - 2 * MARGIN_MM) * CSS_PX_PER_MM),
  });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));
  const boxes = await page
    .getByTestId('test-sheet')
    .locator('svg[role=img]')
    .evaluateAll((drawings) =>
      drawings.map((drawing) => {
        const { left, top, width, height } = drawing.getBoundingClientRect();
        return { name: drawing.getAttribute('aria-label') ?? '', left, top, width, height };
      }),
    );
  await page.evaluate(() => void window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  if (viewport) await page.setViewportSize(viewport);
  return boxes.map(({ name, left, top, width, height }) => ({
    name,
    leftMm: MARGIN_MM + left / CSS_PX_PER_MM,
    topMm: MARGIN_MM + top / CSS_PX_PER_MM,
    widthMm: width / CSS_PX_PER_MM,
    heightMm: height / CSS_PX_PER_MM,
  }));
}

/** White paper round a code that is cut out. */
const ROUND_MM = 1.5;

const require = createRequire(import.meta.url);
const library = (name: string) => readFileSync(require.resolve(`pdfjs-dist/build/${name}`), 'utf8');
const ORIGIN = 'http://paper.invalid';
const TABLE = `<!doctype html><title>paper</title><script type="module">
  import * as pdfjsWorker from '/pdf.worker.min.mjs';
  import { getDocument } from '/pdf.min.mjs';
  Object.assign(globalThis, { pdfjsWorker, getDocument });
</script>`;

/** The codes of a printed page, cut out as PNG files at so many dots to an inch, by a page of its own. */
export async function cutOut(
  page: Page,
  pdf: Buffer,
  codes: readonly PrintedCode[],
  dotsPerInch: number,
): Promise<ReadonlyMap<string, Buffer>> {
  const table = await page.context().newPage();
  await table.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    return name === ''
      ? route.fulfill({ contentType: 'text/html', body: TABLE })
      : route.fulfill({ contentType: 'text/javascript', body: library(name) });
  });
  await table.goto(`${ORIGIN}/`);
  await table.waitForFunction(() => 'getDocument' in globalThis);
  const cut = await table.evaluate(cutInPage, {
    base64: pdf.toString('base64'),
    pxPerMm: dotsPerInch / 25.4,
    scale: dotsPerInch / 72,
    places: codes.map(({ name, leftMm, topMm, widthMm, heightMm }) => ({
      name,
      left: leftMm - ROUND_MM,
      top: topMm - ROUND_MM,
      width: widthMm + 2 * ROUND_MM,
      height: heightMm + 2 * ROUND_MM,
    })),
  });
  await table.close();
  return new Map(cut.map(([name, png]) => [name, Buffer.from(png, 'base64')]));
}

type Cut = {
  readonly base64: string;
  readonly pxPerMm: number;
  readonly scale: number;
  readonly places: readonly {
    readonly name: string;
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  }[];
};

/** Runs in the browser: nothing but its argument comes along. */
async function cutInPage({ base64, pxPerMm, scale, places }: Cut): Promise<[name: string, png: string][]> {
  const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const file = await Reflect.get(globalThis, 'getDocument')({ data }).promise;
  const sheet = await file.getPage(1);
  const viewport = sheet.getViewport({ scale });
  const paper = document.createElement('canvas');
  [paper.width, paper.height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  await sheet.render({ canvas: paper, viewport }).promise;
  return places.map(({ name, left, top, width, height }) => {
    const piece = document.createElement('canvas');
    [piece.width, piece.height] = [Math.round(width * pxPerMm), Math.round(height * pxPerMm)];
    piece.getContext('2d')?.drawImage(paper, -Math.round(left * pxPerMm), -Math.round(top * pxPerMm));
    return [name, piece.toDataURL('image/png').split(',')[1] ?? ''];
  });
}
