import { html } from 'hono/html';
import { type AidCode, readAid } from '../aid.ts';
import { chinaText } from '../china-time.ts';
import type { World } from '../world.ts';
import { callsPart } from './calls.ts';
import { faultPanel } from './fault-panel.ts';
import { filterBox, frame, type Markup } from './frame.ts';

/** The page of 礼遇圈: accounts, codes to hold before a webcam, the pretended phone. */
export function membersPage(world: World, base: string, idOf: (text: string) => string): Markup {
  const { accounts, codes } = readAid(world);
  const of = (kind: AidCode['kind']) => codes.filter((code) => code.kind === kind);
  const main = html`<p class="address">服务地址 address <code>${base}</code></p>
    ${accountPanel(accounts)} ${filterBox('按昵称、手机号、卡名筛选 / filter')}
    ${section('会员卡', 'member cards', of('member'), idOf)} ${section('优惠券', 'coupons', of('coupon'), idOf)}
    ${section('应当被拒绝的码', 'to be refused', of('foreign'), idOf)}`;
  const aside = html`<div data-live="/live/phone">${phonePart(world)}</div>
    ${faultPanel('members')}
    <div data-live="/live/calls">${callsPart(world)}</div>`;
  return frame('members', { main, aside });
}

function accountPanel(accounts: ReturnType<typeof readAid>['accounts']) {
  return html`<section class="panel">
    <h2>登录账号 <small>accounts</small></h2>
    <ul class="accounts">
      ${accounts.map(
        ({ username, password, note }) =>
          html`<li><code>${username}</code> / <code>${password}</code><span class="quiet">${note}</span></li>`,
      )}
    </ul>
    <p class="quiet">会员密码是手机号后六位 · a member's password is the phone's last six digits</p>
  </section>`;
}

/** The pretended phone of the shop; changes while one looks. */
export function phonePart(world: World) {
  const { sms } = readAid(world);
  return html`<section class="panel phone">
      <h2>店里的手机 <small>the shop's phone</small></h2>
      ${sms.length === 0 ? html`<p class="quiet">还没有短信 · no messages yet</p>` : ''}
      ${sms
        .slice(0, 4)
        .map(
          ({ code, text, at }) =>
            html`<div class="sms"><time>${chinaText(at)}</time><strong>${code}</strong><span>${text}</span></div>`,
        )}
    </section>`;
}

function section(zh: string, en: string, codes: readonly AidCode[], idOf: (text: string) => string) {
  return html`<section>
    <h2>${zh} <small>${en} · ${codes.length}</small></h2>
    <div class="grid">
      ${codes.map(
        (code) =>
          html`<a class="code" href="/qr/${idOf(code.text)}" title="${code.text}">
            <img src="/qr/${idOf(code.text)}.svg" alt="" loading="lazy" />
            <strong>${code.title}</strong>
            <span class="quiet">${code.detail}</span>
            ${code.password === null ? '' : html`<span class="quiet">密码 <code>${code.password}</code></span>`}
          </a>`,
      )}
    </div>
  </section>`;
}
