import { html } from 'hono/html';
import { decimalFromFen, fen, formatYuan } from '#shared/money.ts';
import { chinaText } from '../china-time.ts';
import { type AgentOrder, type AgentTruth, readAgentTruth } from '../sim-agent/books.ts';
import type { World } from '../world.ts';
import type { Markup } from './frame.ts';

const SHOWN_ORDERS = 8;

/** What is left of the agent's money, and the last orders; changes while one looks. */
export function agentPart(world: World): Markup {
  const { balanceFen, orders } = readAgentTruth(world.db, world.nowMs());
  return html`<section class="panel">
    <div class="agent-head">
      <h2>代理余额与订单 <small>agent balance and orders</small></h2>
      <p class="balance">¥ ${formatYuan(fen(balanceFen))}</p>
    </div>
    ${orders.length === 0 ? html`<p class="quiet">还没有订单；受理的订单会列在这里 · no orders yet</p>` : orderTable(orders)}
  </section>`;
}

function orderTable(orders: readonly AgentOrder[]): Markup {
  const shown = [...orders].reverse().slice(0, SHOWN_ORDERS);
  return html`<div class="scroll"><table class="orders">
    <thead>
      <tr><th>受理时间</th><th>订单号</th><th>卡号</th><th>套餐</th><th class="sum">金额</th><th>状态</th><th></th></tr>
    </thead>
    <tbody>
      ${shown.map(orderRow)}
    </tbody>
  </table></div>
  ${orders.length > SHOWN_ORDERS ? html`<p class="quiet">共 ${orders.length} 笔，只列最近 ${SHOWN_ORDERS} 笔</p>` : ''}`;
}

function orderRow(order: AgentOrder): Markup {
  return html`<tr>
    <td>${chinaText(order.acceptedMs).slice(5)}</td>
    <td class="path"><code>${order.orderno}</code></td>
    <td>${order.cardno}</td>
    <td>${order.packageName}${order.nextMonth ? html` <span class="chip">次月</span>` : ''}</td>
    <td class="sum">${formatYuan(fen(order.priceFen))}</td>
    <td>${stateChip(order)}</td>
    <td>${order.state === 'accepted' ? effectiveButton(order.id) : ''}</td>
  </tr>`;
}

function stateChip({ state, dueMs }: AgentOrder): Markup {
  if (state === 'effective') return html`<span class="chip good">✓ 已生效</span>`;
  if (state === 'failed') return html`<span class="chip bad">× 失败，已退款</span>`;
  return html`<span class="chip warn" title="${chinaText(dueMs)} 自动生效">… 已受理</span>`;
}

function effectiveButton(orderId: number): Markup {
  return html`<form method="post" action="/agent/effective">
    <button class="small" name="order" value="${orderId}">立即生效<small>make effective</small></button>
  </form>`;
}

/** Not live, so that nobody's typing is replaced. */
export function agentSettings({ balanceFen, orderDelayMs }: AgentTruth): Markup {
  return html`<section class="panel">
    <h2>代理平台设置 <small>sim-agent</small></h2>
    <form method="post" action="/agent/balance" class="setting">
      <label for="balance">余额（元）<small>balance, yuan</small></label>
      <input id="balance" name="yuan" type="number" min="0" max="9999999" step="0.01" required
        value="${decimalFromFen(fen(balanceFen))}" />
      <button class="plain">设定</button>
    </form>
    <form method="post" action="/agent/order-delay" class="setting">
      <label for="delay">受理到生效（秒）<small>accepted to effective, s</small></label>
      <input id="delay" name="seconds" type="number" min="0" max="86400" step="1" required
        value="${Math.round(orderDelayMs / 1_000)}" />
      <button class="plain">设定</button>
    </form>
  </section>`;
}
