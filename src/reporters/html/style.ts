/**
 * The report's only style sheet; the page's policy allows it by its hash and nothing else. Colours have contrast 4.5
 * and more.
 */
export const STYLE = `
:root { color-scheme: light dark; --bg: #fff; --fg: #1b1f24; --muted: #57606a; --line: #d0d7de; --soft: #f6f8fa;
  --link: #0550ae; --ok: #116329; --warn: #7d4e00; --error: #a40e26; --info: #0550ae; --ok-bg: #e6f6ea;
  --warn-bg: #fff4cc; --error-bg: #ffe4e4; --info-bg: #e0efff; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --fg: #e6edf3; --muted: #9aa5b1; --line: #30363d;
  --soft: #161b22; --link: #79b8ff; --ok: #56d364; --warn: #e3b341; --error: #ff8f87; --info: #79c0ff;
  --ok-bg: #12261a; --warn-bg: #35280a; --error-bg: #3d1618; --info-bg: #10243e; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem 1.25rem 3rem; background: var(--bg); color: var(--fg);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; font-family: ui-monospace, monospace; }
a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; background: var(--bg); padding: .5rem; }
.muted, .fit, .begin, footer { color: var(--muted); font-size: .875rem; } .begin { display: block; font-weight: 400; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: start; vertical-align: top; }
thead th { background: var(--soft); } th[scope=row] { font-weight: 400; min-width: 12rem; } td { min-width: 7rem; }
td.none { color: var(--muted); } abbr { text-decoration: none; }
td.ok, li.suits { color: var(--ok); } td.warn, li.needs-review { color: var(--warn); }
td.error, li.does-not-suit { color: var(--error); } td.ok { background: var(--ok-bg); }
td.warn { background: var(--warn-bg); }
td.error { background: var(--error-bg); } td .fit { color: inherit; white-space: nowrap; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 1rem 0; }
article:target { border-color: var(--link); } .verdicts { list-style: none; padding: 0; margin: 0 0 .5rem; }
.text { white-space: pre-wrap; background: var(--soft); border-radius: .25rem; padding: .75rem; }
mark { color: inherit; border-bottom: 2px solid; border-radius: 2px; }
mark.error { background: var(--error-bg); border-color: var(--error); }
mark.warn { background: var(--warn-bg); border-color: var(--warn); border-bottom-style: dashed; }
mark.info { background: var(--info-bg); border-color: var(--info); border-bottom-style: dotted; }
.ref { font-size: .75rem; vertical-align: super; padding: 0 .2rem; }
.findings li { margin: .75rem 0; } .findings p { margin: 0; } li:target { background: var(--soft); }
.level.error { color: var(--error); } .level.warn { color: var(--warn); } .level.info { color: var(--info); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .75rem; margin: .25rem 0 0; font-size: .9375rem; }
dt { color: var(--muted); } dd { margin: 0; }
.chart { width: 100%; min-width: 44rem; height: auto; } .chart text { fill: var(--fg); font-size: 13px; }
.chart .name { text-anchor: end; } .chart .axis { text-anchor: middle; fill: var(--muted); }
.chart .base { stroke: var(--line); } .chart .count { fill: var(--muted); } .chart .topic { fill: var(--info); }
summary { cursor: pointer; padding: .25rem 0; }
@media print { .skip { display: none; } article { break-inside: avoid; } }
`;
