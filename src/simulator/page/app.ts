import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { readAid } from '../aid.ts';
import { faultRuleSchema } from '../faults.ts';
import { tile } from '../picture.ts';
import { dataCards, setRealName } from '../state/data-cards.ts';
import type { World } from '../world.ts';
import { agentPart } from './agent.ts';
import { agentFormsApp } from './agent-forms.ts';
import { callsPart } from './calls.ts';
import { codesApp, type Scannable } from './codes.ts';
import { TABS } from './frame.ts';
import { giftCardsPage } from './gift-cards.ts';
import { ruleByHand } from './hand-faults.ts';
import { membersPage, phonePart } from './members.ts';
import { realNamePage } from './real-name.ts';
import { SCRIPT } from './script.ts';
import { simCardsPage, sleevePage } from './sim-cards.ts';
import { STYLE } from './style.ts';

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** The pages for people: codes to hold before a webcam, the pretended phone, orders, faults by hand. */
export function pageApp(world: () => World): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  });
  const originOf = (c: Context): string => new URL(c.req.url).origin;
  app.get('/', (c) => c.html(membersPage(world(), `${originOf(c)}/liyuquan/web/`, codeId)));
  app.get('/sim-cards', (c) => c.html(simCardsPage(world(), originOf(c), codeId)));
  app.get('/gift-cards', (c) => c.html(giftCardsPage(world(), originOf(c), codeId)));
  app.get('/page.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/page.js', (c) => c.body(SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/live/phone', (c) => c.html(phonePart(world())));
  app.get('/live/agent', (c) => c.html(agentPart(world())));
  app.get('/live/calls', (c) => c.html(callsPart(world())));
  app.get('/favicon.png', (c) => c.body(new Uint8Array(tile(3)), 200, { 'content-type': 'image/png' }));
  app.route(
    '/',
    codesApp(() => scannable(world()), codeId),
  );
  app.route('/agent', agentFormsApp(world));
  app.get('/sim-cards/:cardno', (c) => {
    const card = dataCards(world().db).find(({ cardno }) => cardno === c.req.param('cardno'));
    return card ? c.html(sleevePage(card, codeId(card.iccid))) : c.text('没有这张卡 / no such card', 404);
  });
  app.on(['GET', 'POST'], '/real-name/:cardno', (c) => {
    if (c.req.method === 'POST') setRealName(world().db, c.req.param('cardno'), true);
    const card = dataCards(world().db).find(({ cardno }) => cardno === c.req.param('cardno'));
    return card ? c.html(realNamePage(card)) : c.text('没有这张卡 / no such card', 404);
  });
  app.post('/hand', async (c) => {
    const form = await c.req.formData();
    setByHand(world(), form);
    return c.redirect(TABS.find(({ name }) => name === form.get('tab'))?.path ?? '/', 303);
  });
  return app;
}

/** A name for a code that stays the same while others come and go. */
export function codeId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Everything that has a QR code on one of the pages. */
function scannable(world: World): readonly Scannable[] {
  const users = world.db.all<{ id: string; nickname: string }>('SELECT id, nickname FROM gift_user');
  return [
    ...readAid(world).codes,
    ...dataCards(world.db).map(({ iccid, cardno, remark }) => ({
      text: iccid,
      title: cardno,
      detail: remark,
    })),
    ...users.map(({ id, nickname }) => ({ text: id, title: nickname, detail: `user_id ${id}` })),
  ];
}

function setByHand(world: World, form: FormData): void {
  const wanted = form.get('fault');
  if (wanted === 'clear') world.faults.clear();
  else if (wanted === 'lapse-tokens') world.db.run('DELETE FROM token');
  const rule = ruleByHand(form);
  if (rule) world.faults.add(faultRuleSchema.parse(rule));
}
