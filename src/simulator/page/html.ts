import { html } from 'hono/html';
import { type AidCode, readAid } from '../aid.ts';
import { chinaText } from '../china-time.ts';
import type { FaultRuleInput } from '../faults.ts';
import type { World } from '../world.ts';

/** The buttons of the fault panel: each arms one rule for the next call that moves money. */
export const HAND_FAULTS: readonly HandFault[] = [
  hand('no-answer-after', '已执行，断线', 'done, connection cut'),
  hand('no-answer-before', '未执行，断线', 'not done, connection cut'),
  hand('hang-after', '已执行，一直不应答', 'done, never answers'),
  hand('hang-before', '未执行，一直不应答', 'not done, never answers'),
  hand('http-500-after', '已执行，返回 500', 'done, HTTP 500'),
  hand('http-500-before', '未执行，返回 500', 'not done, HTTP 500'),
  hand('http-502-html-after', '已执行，返回 502 网页', 'done, HTML page'),
  hand('malformed-body', '已执行，报文错乱', 'done, broken JSON'),
  hand('truncated-body', '已执行，报文截断', 'done, half a body'),
  hand('duplicate-delivery', '执行两次', 'done twice'),
  hand('lapse-token', '登录失效', 'token lapsed'),
  hand('delay', '延迟 5 秒', 'five seconds late', 5_000),
  hand('clock-offset', '服务器时钟快 10 分钟', "vendor's clock 10 min ahead", 600_000),
];

type HandFault = {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly rule: FaultRuleInput;
};

function hand(kind: FaultRuleInput['kind'], zh: string, en: string, value?: number): HandFault {
  return { name: kind, zh, en, rule: { path: 'money', kind, count: 1, ...(value ? { value } : {}) } };
}

export function page(world: World, base: string, idOf: (text: string) => string) {
  const { accounts, codes } = readAid(world);
  const of = (kind: AidCode['kind']) => codes.filter((code) => code.kind === kind);
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>礼遇圈模拟器</title>
        <link rel="stylesheet" href="/page.css" />
        <link rel="icon" href="/favicon.png" />
        <script src="/page.js" defer></script>
      </head>
      <body>
        <p class="banner">模拟器：这里的会员、余额和短信都是假的 · Simulator: no real members, money or messages</p>
        <header>
          <h1>礼遇圈模拟器 <small>simulated vendor</small></h1>
          <p>服务地址 address <code>${base}</code></p>
        </header>
        <main>
          <div class="codes">
            ${accountPanel(accounts)}
            <input id="filter" type="search" placeholder="按昵称、手机号、卡名筛选 / filter" aria-label="筛选" />
            ${section('会员卡', 'member cards', of('member'), idOf)} ${section('优惠券', 'coupons', of('coupon'), idOf)}
            ${section('应当被拒绝的码', 'to be refused', of('foreign'), idOf)}
          </div>
          <aside>
            <div data-live="/live/phone">${phonePart(world)}</div>
            ${faultPanel()}
            <div data-live="/live/calls">${callsPart(world)}</div>
          </aside>
        </main>
      </body>
    </html>`;
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

/** The armed faults and the last calls; change while one looks. */
export function callsPart(world: World) {
  const rules = world.faults.list();
  return html`<section class="panel">
      <h2>生效的故障 <small>armed faults</small></h2>
      ${rules.length === 0 ? html`<p class="quiet">无 · none</p>` : ''}
      <ul class="rules">
        ${rules.map(
          ({ kind, path, value, struck, count }) =>
            html`<li class="${count !== null && struck >= count ? 'spent' : ''}">
              <code>${kind}${value === undefined ? '' : `=${value}`}</code> ${path}
              <span class="quiet">${struck}${count === null ? '' : ` / ${count}`} 次</span>
            </li>`,
        )}
      </ul>
    </section>
    <section class="panel">
      <h2>最近的请求 <small>last calls</small></h2>
      <table>
        ${world.recent
          .list()
          .slice(0, 12)
          .map(
            ({ atMs, path, faults, ending }) =>
              html`<tr>
                <td>${chinaText(atMs).slice(11)}</td>
                <td class="path">${path.replace(/^manage\/(v3\/)?/, '')}</td>
                <td>${ending}</td>
                <td class="fault">${faults}</td>
              </tr>`,
          )}
      </table>
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

function faultPanel() {
  return html`<section class="panel">
    <h2>故障 <small>faults</small></h2>
    <p class="quiet">作用于下一笔改动资金的请求 · strikes the next call that moves money</p>
    <form method="post" action="/hand" class="buttons">
      ${HAND_FAULTS.map(
        ({ name, zh, en }) => html`<button name="fault" value="${name}">${zh}<small>${en}</small></button>`,
      )}
      <button name="fault" value="lapse-tokens">所有登录立即失效<small>lapse every token now</small></button>
      <button name="fault" value="clear" class="plain">清除全部故障<small>clear all faults</small></button>
    </form>
  </section>`;
}
