import { html } from 'hono/html';
import { chinaText } from '../china-time.ts';
import { readAgentTruth } from '../sim-agent/books.ts';
import type { DataCardRow } from '../state/card-rows.ts';
import { dataCards } from '../state/data-cards.ts';
import { readVendorAid } from '../vendor-aid.ts';
import type { World } from '../world.ts';
import { agentPart, agentSettings } from './agent.ts';
import { callsPart } from './calls.ts';
import { faultPanel } from './fault-panel.ts';
import { filterBox, frame, type Markup, setUpPanel } from './frame.ts';

/** The page of the two data-SIM vendors: how to reach them, the agent's money and orders, the cards' sleeves. */
export function simCardsPage(world: World, origin: string, idOf: (text: string) => string): Markup {
  const { simAgent, dakashi } = readVendorAid(world, origin);
  const cards = dataCards(world.db);
  const main = html`<div class="two">
      ${setUpPanel('代理平台', 'sim-agent', [
        { name: '地址 base_url', value: simAgent.base },
        { name: 'id', value: simAgent.id },
        { name: 'secret', value: simAgent.secret },
      ])}
      ${setUpPanel('大卡师', 'dakashi', [
        { name: '地址 address', value: dakashi.base },
        { name: 'client_id', value: dakashi.clientId },
        { name: 'client_secret', value: dakashi.clientSecret },
      ])}
    </div>
    <div data-live="/live/agent" class="agent-live">${agentPart(world)}</div>
    ${filterBox('按卡号、ICCID、说明筛选 / filter')}
    <section>
      <h2>流量卡 <small>data SIM cards · ${cards.length}</small></h2>
      <div class="sleeves">${cards.map((card) => sleeve(card, idOf(card.iccid)))}</div>
    </section>`;
  const aside = html`${agentSettings(readAgentTruth(world.db, world.nowMs()))} ${faultPanel('sim-cards')}
    <div data-live="/live/calls">${callsPart(world)}</div>`;
  return frame('sim-cards', { main, aside });
}

/** A card as its sleeve shows it: bars, number, QR code. */
function sleeve(card: DataCardRow, id: string): Markup {
  return html`<a class="code sleeve" href="/sim-cards/${card.cardno}" title="${card.iccid}">
    <span>
      <img class="bars" src="/barcode/${card.iccid}.svg" alt="" loading="lazy" />
      <span class="number">${card.iccid}</span>
    </span>
    <img src="/qr/${id}.svg" alt="" loading="lazy" />
    <span class="sleeve-foot">
      <strong>${card.cardno}</strong>
      <span class="chips">${chipsOf(card)}</span>
      <span class="quiet">${card.remark}</span>
    </span>
  </a>`;
}

function chipsOf(card: DataCardRow): Markup {
  const known = { both: '两家平台', 'sim-agent': '代理平台', dakashi: '大卡师' }[card.known_to];
  return html`<span class="chip">${known}</span> <span class="chip">${card.network}</span>
    ${card.real_name ? html`<span class="chip good">✓ 已实名</span>` : html`<span class="chip warn">! 待实名</span>`}
    ${card.active ? '' : html`<span class="chip warn">○ 未激活</span>`}`;
}

/** One sleeve large, to be held before a webcam or a hand scanner. */
export function sleevePage(card: DataCardRow, id: string): Markup {
  const expires = card.expires_ms === null ? '无到期时间' : `到期 ${chinaText(card.expires_ms).slice(0, 10)}`;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${card.cardno}</title>
        <link rel="stylesheet" href="/page.css" />
        <link rel="icon" href="/favicon.png" />
      </head>
      <body class="full">
        <a href="/sim-cards" class="big-sleeve" aria-label="返回 / back">
          <span class="big-bars">
            <img class="bars" src="/barcode/${card.iccid}.svg?scale=4" alt="ICCID ${card.iccid}" />
            <span class="number">ICCID ${card.iccid}</span>
            <img class="bars short" src="/barcode/${card.cardno}.svg?scale=4" alt="卡号 ${card.cardno}" />
            <span class="number">卡号 ${card.cardno}</span>
          </span>
          <img class="big-qr" src="/qr/${id}.svg" alt="${card.iccid}" />
        </a>
        <p><strong>${card.cardno}</strong> ${card.network} · ${expires} · ${card.remark}</p>
        <p class="quiet">点按条码返回 · press the codes to go back</p>
      </body>
    </html>`;
}
