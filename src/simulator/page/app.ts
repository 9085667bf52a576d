import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import QRCode from 'qrcode';
import { type AidCode, readAid } from '../aid.ts';
import { faultRuleSchema } from '../faults.ts';
import { tile } from '../picture.ts';
import type { World } from '../world.ts';
import { callsPart, HAND_FAULTS, page, phonePart } from './html.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** The page for people: codes to hold before a webcam, the pretended phone, faults by hand. */
export function pageApp(world: () => World): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  });
  app.get('/', (c) => c.html(page(world(), `${new URL(c.req.url).origin}/liyuquan/web/`, codeId)));
  app.get('/page.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/page.js', (c) => c.body(SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/live/phone', (c) => c.html(phonePart(world())));
  app.get('/live/calls', (c) => c.html(callsPart(world())));
  app.get('/favicon.png', (c) => c.body(new Uint8Array(tile(3)), 200, { 'content-type': 'image/png' }));
  app.get('/qr/:id', (c) => oneCode(c, world()));
  app.post('/hand', async (c) => {
    setByHand(world(), await c.req.formData());
    return c.redirect('/', 303);
  });
  return app;
}

/** A name for a code that stays the same while others come and go. */
export function codeId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** `/qr/<id>.svg` is the picture alone, `/qr/<id>` a white page that it fills. */
async function oneCode(c: Context<object, '/qr/:id'>, world: World): Promise<Response> {
  const name = c.req.param('id');
  const id = name.replace(/\.svg$/, '');
  const code = readAid(world).codes.find(({ text }) => codeId(text) === id);
  if (!code) return c.text('没有这个二维码 / no such code', 404);
  if (!name.endsWith('.svg')) return c.html(fullScreen(id, code));
  const svg = await QRCode.toString(code.text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
  return c.body(svg, 200, { 'content-type': 'image/svg+xml' });
}

function fullScreen(id: string, code: AidCode) {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${code.title}</title>
        <link rel="stylesheet" href="/page.css" />
        <link rel="icon" href="/favicon.png" />
      </head>
      <body class="full">
        <a href="/" aria-label="返回 / back"><img src="/qr/${id}.svg" alt="${code.text}" /></a>
        <p><strong>${code.title}</strong> ${code.detail}</p>
        <p class="quiet">点按二维码返回 · press the code to go back</p>
      </body>
    </html>`;
}

function setByHand(world: World, form: FormData): void {
  const wanted = form.get('fault');
  if (wanted === 'clear') world.faults.clear();
  else if (wanted === 'lapse-tokens') world.db.run('DELETE FROM token');
  const hand = HAND_FAULTS.find(({ name }) => name === wanted);
  if (hand) world.faults.add(faultRuleSchema.parse(hand.rule));
}
