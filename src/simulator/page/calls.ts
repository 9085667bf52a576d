import { html } from 'hono/html';
import { chinaText } from '../china-time.ts';
import type { FaultRule } from '../faults.ts';
import type { VendorName } from '../vendors.ts';
import type { World } from '../world.ts';
import type { Markup } from './frame.ts';

/** The armed faults and the last calls of all vendors; change while one looks. */
export function callsPart(world: World): Markup {
  const rules = world.faults.list();
  return html`<section class="panel">
      <h2>生效的故障 <small>armed faults</small></h2>
      ${rules.length === 0 ? html`<p class="quiet">无 · none</p>` : ''}
      <ul class="rules">
        ${rules.map(ruleLine)}
      </ul>
    </section>
    <section class="panel">
      <h2>最近的请求 <small>last calls</small></h2>
      ${world.recent.list().length === 0 ? html`<p class="quiet">还没有请求 · none yet</p>` : ''}
      <table>
        ${world.recent
          .list()
          .slice(0, 12)
          .map(
            ({ atMs, vendor, path, faults, ending }) =>
              html`<tr>
                <td>${chinaText(atMs).slice(11)}</td>
                <td class="path"><b>${VENDOR_MARKS[vendor]}</b> ${path.replace(/^(manage\/(v3\/)?|api\/agent\/|v1\/)/, '')}</td>
                <td>${ending}</td>
                <td class="fault">${faults}</td>
              </tr>`,
          )}
      </table>
    </section>`;
}

const VENDOR_MARKS: Readonly<Record<VendorName, string>> = {
  liyuquan: '礼遇圈',
  'sim-agent': '代理',
  dakashi: '大卡师',
  zvcms: '智迈',
};

function ruleLine({ vendor, kind, path, value, struck, count }: FaultRule): Markup {
  const isSpent = count !== null && struck >= count;
  return html`<li class="${isSpent ? 'spent' : ''}">
    ${vendor === null ? '' : html`<b>${VENDOR_MARKS[vendor]}</b>`}
    <code>${kind}${value === undefined ? '' : `=${value}`}</code> ${path}
    <span class="quiet">${struck}${count === null ? '' : ` / ${count}`} 次</span>
  </li>`;
}
