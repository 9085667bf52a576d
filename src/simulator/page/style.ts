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
header { padding: 20px 24px 0; display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; }
header p { margin: 0; color: var(--quiet); }
h1 { margin: 0; font-size: 26px; }
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
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(176px, 1fr)); gap: 14px; }
.code {
  display: flex; flex-direction: column; gap: 2px; padding: 10px 12px 12px; min-width: 0;
  color: inherit; text-decoration: none; background: #fff; border: 1px solid var(--line); border-radius: 14px;
}
.code[hidden] { display: none; }
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
body.full { display: grid; justify-items: center; align-content: center; min-height: 100vh; background: #fff; text-align: center; }
body.full img { width: min(84vmin, 900px); height: auto; image-rendering: pixelated; }
body.full p { margin: 4px 16px; font-size: 18px; }
body.full p.quiet { font-size: 14px; }
@media (max-width: 900px) {
  main { grid-template-columns: minmax(0, 1fr); }
  aside { position: static; max-height: none; order: -1; }
}
`;
