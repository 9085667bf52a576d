import { html } from 'hono/html';

/** The pages for people, one for each kind of thing that the counter handles. */
export const TABS = [
  { name: 'members', path: '/', zh: '会员卡', en: '礼遇圈 liyuquan' },
  { name: 'sim-cards', path: '/sim-cards', zh: '流量卡', en: 'sim-agent · 大卡师 dakashi' },
  { name: 'gift-cards', path: '/gift-cards', zh: '礼品卡', en: '企迈/智迈 zvcms' },
] as const;
export type TabName = (typeof TABS)[number]['name'];

/** Ready markup, already escaped. */
export type Markup = ReturnType<typeof html>;

/** What all pages have in common: the warning, the way to the other pages, and two columns. */
export function frame(tab: TabName, parts: { readonly main: Markup; readonly aside: Markup }): Markup {
  const zh = TABS.find(({ name }) => name === tab)?.zh;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${zh} · 模拟器</title>
        <link rel="stylesheet" href="/page.css" />
        <link rel="icon" href="/favicon.png" />
        <script src="/page.js" defer></script>
      </head>
      <body>
        <p class="banner">模拟器：这里的会员、余额、流量和短信都是假的 · Simulator: no real members, money or messages</p>
        <header>
          <h1>模拟器 <small>simulated vendors</small></h1>
          <nav>${TABS.map((one) => tabLink(one, one.name === tab))}</nav>
        </header>
        <main>
          <div class="codes">${parts.main}</div>
          <aside>${parts.aside}</aside>
        </main>
      </body>
    </html>`;
}

function tabLink({ path, zh, en }: (typeof TABS)[number], isCurrent: boolean): Markup {
  return isCurrent
    ? html`<a href="${path}" aria-current="page">${zh}<small>${en}</small></a>`
    : html`<a href="${path}">${zh}<small>${en}</small></a>`;
}

/** Search box that hides what does not fit; see script.ts. */
export function filterBox(placeholder: string): Markup {
  return html`<input id="filter" type="search" placeholder="${placeholder}" aria-label="筛选 / filter" />`;
}

/** Names and values to be typed into the counter's settings; each value is selected as a whole by one click. */
export function setUpPanel(
  zh: string,
  en: string,
  values: readonly { readonly name: string; readonly value: string }[],
): Markup {
  return html`<section class="panel">
    <h2>${zh} <small>${en}</small></h2>
    <dl class="setup">
      ${values.map(({ name, value }) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}
    </dl>
  </section>`;
}
