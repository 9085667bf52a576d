import { Hono } from 'hono';
import { html } from 'hono/html';
import QRCode from 'qrcode';
import { code128 } from '../code128.ts';
import type { Markup } from './frame.ts';

/** Something to hold before a scanner. */
export type Scannable = { readonly text: string; readonly title: string; readonly detail: string };

/** `/qr/<id>.svg` is the picture alone, `/qr/<id>` a white page that it fills; `/barcode/<number>.svg` is Code 128. */
export function codesApp(scannable: () => readonly Scannable[], idOf: (text: string) => string): Hono {
  const app = new Hono();
  app.get('/qr/:id', async (c) => {
    const name = c.req.param('id');
    const id = name.replace(/\.svg$/, '');
    const code = scannable().find(({ text }) => idOf(text) === id);
    if (!code) return c.text('没有这个二维码 / no such code', 404);
    if (!name.endsWith('.svg')) return c.html(fullScreen(id, code));
    const svg = await QRCode.toString(code.text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
    return c.body(svg, 200, SVG);
  });
  app.get('/barcode/:name', (c) => {
    const [, number] = /^(\d{4,24})\.svg$/.exec(c.req.param('name')) ?? [];
    const scale = c.req.query('scale') === '4' ? 4 : 2;
    return number ? c.body(barcodeSvg(number, scale), 200, SVG) : c.text('没有这个条码 / no such code', 404);
  });
  return app;
}

const SVG = { 'content-type': 'image/svg+xml' } as const;

/** In modules, as the standard asks for; the height is for the eye. */
const QUIET_ZONE = 10;
const BAR_HEIGHT = 36;

/** `scale` is pixels to a module: bars of whole pixels stay sharp. */
function barcodeSvg(number: string, scale: number): string {
  let x = QUIET_ZONE;
  const bars = code128(number).map((width, index) => {
    const bar = index % 2 === 0 ? `M${x} 0h${width}v${BAR_HEIGHT}h-${width}z` : '';
    x += width;
    return bar;
  });
  const modules = x + QUIET_ZONE;
  const size = `width="${modules * scale}" height="${BAR_HEIGHT * scale}" viewBox="0 0 ${modules} ${BAR_HEIGHT}"`;
  const ground = `<path fill="#fff" d="M0 0h${modules}v${BAR_HEIGHT}H0z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} preserveAspectRatio="none" shape-rendering="crispEdges">${ground}<path d="${bars.join('')}"/></svg>`;
}

function fullScreen(id: string, code: Scannable): Markup {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${code.title}</title>
        <link rel="stylesheet" href="/page.css" />
        <link rel="icon" href="/favicon.png" />
        <script src="/page.js" defer></script>
      </head>
      <body class="full">
        <a href="/" data-back aria-label="返回 / back"><img src="/qr/${id}.svg" alt="${code.text}" /></a>
        <p><strong>${code.title}</strong> ${code.detail}</p>
        <p class="quiet">点按二维码返回 · press the code to go back</p>
      </body>
    </html>`;
}
