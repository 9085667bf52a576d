/** The page's look: plain, readable at arm's length, codes on pure white with their quiet zone. */
export const STYLE = `
:root {
  --ink: #1c2430;
  --quiet: #667085;
  --line: #e3e7ee;
  --ground: #f5f6f9;
  --accent: #0f766e;
  --warn: #b45309;
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif;
  color: var(--ink);
  background: var(--ground);
  line-height: 1.5;
}
* { box-sizing: border-box; }
body { margin: 0; font-size: 15px; }
.banner {
  margin: 0;
  padding: 8px 24px;
  font-weight: 600;
  text-align: center;
  color: #5b3a00;
  background: repeating-linear-gradient(-45deg, #ffe8b0 0 18px, #ffdf94 18px 36px);
}
header { padding: 16px 24px 0; display: flex; flex-wrap: wrap; gap: 8px 32px; align-items: center; }
nav { display: flex; flex-wrap: wrap; gap: 6px; }
nav a {
  padding: 6px 16px; border-radius: 999px; color: var(--ink); text-decoration: none; font-weight: 600;
  border: 1px solid transparent;
}
nav a small { margin-left: 8px; font-weight: 400; color: var(--quiet); }
nav a:hover, nav a:focus-visible { border-color: var(--accent); outline: none; }
nav a[aria-current] { color: #fff; background: var(--accent); }
nav a[aria-current] small { color: #d5efeb; }
.address { margin: 0 0 16px; color: var(--quiet); }
h1 { margin: 0; font-size: 22px; }
h1 small, h2 small { font-weight: 400; font-size: 0.62em; color: var(--quiet); margin-left: 6px; }
h2 { margin: 0 0 12px; font-size: 17px; }
h2 small { font-size: 13px; }
code { font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace; font-size: 0.93em; }
.quiet { color: var(--quiet); font-size: 13px; }
main { display: grid; grid-template-columns: minmax(0, 1fr) 380px; gap: 24px; padding: 20px 24px 48px; align-items: start; }
.codes > section { margin-bottom: 24px; }
#filter {
  display: block; width: 100%; max-width: 420px; margin-bottom: 20px; padding: 10px 14px; font: inherit;
  border: 1px solid #cdd3de; border-radius: 10px; background: #fff;
}
.codes > .panel, .codes > .two, .codes > .agent-live { margin-bottom: 20px; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(176px, 1fr)); gap: 14px; }
.code {
  display: flex; flex-direction: column; gap: 2px; padding: 10px 12px 12px; min-width: 0;
  color: inherit; text-decoration: none; background: #fff; border: 1px solid var(--line); border-radius: 14px;
}
[hidden] { display: none !important; }
.code:hover, .code:focus-visible { border-color: var(--accent); box-shadow: 0 4px 16px rgb(16 24 40 / 0.1); outline: none; }
.code img { width: 100%; aspect-ratio: 1; image-rendering: pixelated; }
.code strong { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere; }
.code .quiet { overflow-wrap: anywhere; }
aside { display: grid; gap: 16px; position: sticky; top: 16px; max-height: calc(100vh - 32px); overflow: auto; }
[data-live] { display: grid; gap: 16px; }
[data-live].gone { opacity: 0.4; }
.panel { padding: 16px; background: #fff; border: 1px solid var(--line); border-radius: 14px; }
.panel p { margin: 0 0 8px; }
ul { margin: 0; padding: 0; list-style: none; }
.accounts { display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); gap: 8px 20px; margin-bottom: 10px; }
.accounts .quiet { display: block; }
.sms { display: grid; grid-template-columns: 1fr auto; gap: 0 8px; padding: 8px 12px; margin-bottom: 8px; background: #eef7f5; border-radius: 12px; }
.sms time { font-size: 12px; color: var(--quiet); align-self: center; }
.sms strong { font-size: 24px; letter-spacing: 3px; color: var(--accent); font-variant-numeric: tabular-nums; }
.sms span { grid-column: 1 / -1; font-size: 13px; }
.rules li { padding: 3px 0; }
.rules .spent { opacity: 0.45; text-decoration: line-through; }
table { width: 100%; border-collapse: collapse; font-size: 12.5px; font-variant-numeric: tabular-nums; }
td { padding: 3px 6px 3px 0; vertical-align: top; border-top: 1px solid var(--line); }
tr:first-child td { border-top: 0; }
td.path { overflow-wrap: anywhere; }
td.fault { color: var(--warn); }
.buttons { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
button {
  padding: 8px 10px; font: inherit; font-size: 14px; text-align: left; cursor: pointer;
  color: var(--ink); background: #fff7ed; border: 1px solid #fcd9ad; border-radius: 10px;
}
button small { display: block; color: var(--quiet); font-size: 12px; }
button:hover, button:focus-visible { border-color: var(--warn); outline: none; }
button.plain { background: #fff; border-color: #cdd3de; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 16px; }
.setup { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 16px; margin: 0; }
.setup dt { color: var(--quiet); }
.setup dd { margin: 0; overflow-wrap: anywhere; }
.setup code { user-select: all; }
.chips { display: flex; flex-wrap: wrap; gap: 4px; }
.chip {
  display: inline-block; padding: 0 8px; font-size: 12px; line-height: 20px; white-space: nowrap;
  color: #475467; background: #eef1f6; border-radius: 999px;
}
.chip.good { color: #05603a; background: #d9f2e3; }
.chip.warn { color: #8a4a00; background: #fdebcf; }
.chip.bad { color: #912018; background: #fde2df; }
.agent-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 24px; }
.panel p.balance { margin: 0; font-size: 28px; font-weight: 700; color: var(--accent); font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
table.orders { font-size: 13.5px; }
table.orders th { padding: 4px 12px 4px 0; font-weight: 400; text-align: left; color: var(--quiet); white-space: nowrap; }
table.orders td { padding: 6px 12px 6px 0; vertical-align: middle; border-top: 1px solid var(--line); }
table.orders .sum { text-align: right; white-space: nowrap; }
table.orders td:last-child { padding-right: 0; }
table.orders form { margin: 0; text-align: right; }
button.small { padding: 4px 10px; font-size: 13px; white-space: nowrap; color: #fff; background: var(--accent); border-color: var(--accent); }
button.small small { display: inline; margin-left: 6px; color: #d5efeb; }
.sleeves { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(440px, 100%), 1fr)); gap: 14px; }
.sleeve.code { display: grid; grid-template-columns: minmax(0, 1fr) 84px; gap: 4px 8px; padding-top: 16px; }
/* Two pixels to a module, so that a hand scanner reads it off the screen. */
.code img.bars { width: auto; max-width: 100%; height: auto; aspect-ratio: auto; justify-self: center; }
.sleeve > span { display: grid; justify-items: center; }
.number { font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace; font-size: 15px; letter-spacing: 1px; text-align: center; }
.sleeve .sleeve-foot { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: center; }
.sleeve-foot strong { font-size: 18px; font-variant-numeric: tabular-nums; }
.sleeve-foot .quiet { flex-basis: 100%; }
.gift-head { display: flex; gap: 16px; align-items: center; margin-bottom: 8px; }
.gift-head h2, .gift-head p { margin: 0; }
.gift-head img { display: block; width: 96px; height: 96px; image-rendering: pixelated; }
.gifts { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 12px; }
.gift.code { display: grid; grid-template-columns: 112px minmax(0, 1fr); gap: 8px 12px; align-items: start; }

.gift.code:hover { border-color: var(--line); box-shadow: none; }
.gift.code img { aspect-ratio: 8 / 5; border-radius: 8px; image-rendering: auto; }
.gift.code > small { grid-column: 1 / -1; }
.gift.code > div { display: grid; gap: 3px; min-width: 0; font-variant-numeric: tabular-nums; }
.faults { margin-bottom: 12px; }
.faults summary { padding: 4px 0 8px; font-weight: 600; cursor: pointer; }
.faults summary small { font-weight: 400; color: var(--quiet); }
.choice { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-bottom: 8px; font-size: 14px; }
.choice label { display: inline-flex; gap: 6px; align-items: center; min-height: 28px; }
.choice input { accent-color: var(--accent); width: 16px; height: 16px; }
.setting { display: grid; grid-template-columns: minmax(0, 1fr) 112px auto; gap: 8px; align-items: center; margin: 0 0 8px; }
.setting label small { display: block; color: var(--quiet); font-size: 12px; }
.setting input { width: 100%; padding: 8px 10px; font: inherit; border: 1px solid #cdd3de; border-radius: 10px; text-align: right; }
main.alone { display: block; max-width: 560px; margin: 0 auto; }
body.full .big-sleeve { display: grid; grid-template-columns: auto auto; gap: 6vw; align-items: center; color: inherit; text-decoration: none; }
body.full .big-bars { display: grid; gap: 8px; justify-items: center; }
body.full .big-bars img { width: auto; height: auto; }
body.full .big-bars img.short { margin-top: 24px; }
body.full .big-sleeve .number { font-size: 22px; }
@media (min-width: 1700px) { body.full .big-bars { zoom: 1.5; } }
body.full .big-qr { width: min(28vw, 60vh); }
body.full .big-sleeve + p { margin-top: 32px; }
body.full { display: grid; justify-items: center; align-content: center; min-height: 100vh; background: #fff; text-align: center; }
body.full img { width: min(84vmin, 900px); height: auto; image-rendering: pixelated; }
body.full p { margin: 4px 16px; font-size: 18px; }
body.full p.quiet { font-size: 14px; }
@media (max-width: 900px) {
  main { grid-template-columns: minmax(0, 1fr); }
  aside { position: static; max-height: none; order: -1; }
}
`;
