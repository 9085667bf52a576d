import { html } from 'hono/html';
import type { DataCardRow } from '../state/card-rows.ts';
import type { Markup } from './frame.ts';

/** Where the link of sim-agent 6 leads: stands for the network's own registration page. */
export function realNamePage(card: DataCardRow): Markup {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>实名登记（模拟）</title>
        <link rel="stylesheet" href="/page.css" />
        <link rel="icon" href="/favicon.png" />
      </head>
      <body>
        <p class="banner">模拟器：不收集任何证件 · Simulator: no papers are asked for</p>
        <main class="alone">
          <section class="panel">
            <h2>${card.network}实名登记 <small>real-name registration</small></h2>
            <p>卡号 <code>${card.cardno}</code> · ICCID <code>${card.iccid}</code></p>
            ${card.real_name ? DONE : form(card)}
          </section>
        </main>
      </body>
    </html>`;
}

const DONE = html`<p><span class="chip good">✓ 已实名</span> 可以关闭本页，回到柜台刷新 · done, go back to the counter</p>`;

function form({ cardno }: DataCardRow): Markup {
  return html`<p class="quiet">真实的页面会核验证件；这里按一下就算完成。</p>
    <form method="post" action="/real-name/${cardno}" class="buttons">
      <button class="plain">完成实名<small>finish registration</small></button>
    </form>`;
}
