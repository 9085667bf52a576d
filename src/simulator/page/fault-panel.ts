import { html } from 'hono/html';
import type { Markup, TabName } from './frame.ts';
import { HAND_FAULTS, type HandFaultGroup } from './hand-faults.ts';

/** The fault buttons of a page; those for any call stay folded up under those for money. */
export function faultPanel(tab: TabName): Markup {
  const groups = HAND_FAULTS[tab];
  return html`<section class="panel">
    <h2>故障 <small>faults</small></h2>
    ${groups.map((group, index) => groupPart(tab, group, index === 0))}
    <form method="post" action="/hand" class="buttons">
      <input type="hidden" name="tab" value="${tab}" />
      ${
        tab === 'members'
          ? html`<button name="fault" value="lapse-tokens">所有登录立即失效<small>lapse every token now</small></button>`
          : ''
      }
      <button name="fault" value="clear" class="plain">清除全部故障<small>clear all faults</small></button>
    </form>
  </section>`;
}

function groupPart(tab: TabName, group: HandFaultGroup, isFirst: boolean): Markup {
  return html`<details class="faults" ${isFirst ? 'open' : ''}>
    <summary>${group.zh} <small>${group.en}</small></summary>
    <form method="post" action="/hand">
      <input type="hidden" name="tab" value="${tab}" />
      <input type="hidden" name="path" value="${group.path}" />
      ${vendorChoice(group)}
      <div class="buttons">
        ${group.buttons.map(
          ({ kind, zh, en }) => html`<button name="fault" value="${kind}">${zh}<small>${en}</small></button>`,
        )}
      </div>
    </form>
  </details>`;
}

function vendorChoice({ vendors }: HandFaultGroup): Markup {
  if (vendors.length === 1)
    return html`${vendors.map(({ name }) => html`<input type="hidden" name="vendor" value="${name}" />`)}`;
  return html`<div class="choice">
    ${vendors.map(
      ({ name, label }, index) =>
        html`<label><input type="radio" name="vendor" value="${name}" ${index === 0 ? 'checked' : ''} />${label}</label>`,
    )}
  </div>`;
}
