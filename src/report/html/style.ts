/** The page's style sheet: one column, a light and a dark theme by the reader's preference, and a print version. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --card: #ffffff; --text: #1b2330; --dim: #55606f; --line: #d8dde4; --code: #eef0f4; --link: #1a56a8;
  --critical: #a01236; --critical-soft: #fde8ee; --high: #963800; --high-soft: #fdeee2; --medium: #6f4b00;
  --medium-soft: #fcf2d4; --low: #17587c; --low-soft: #e4f1f9; --info: #4a5564; --info-soft: #eaedf2;
  --good: #14603a; --good-soft: #e2f4e9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #11151b; --card: #1a2029; --text: #e3e8ee; --dim: #a0abb9; --line: #303945; --code: #242c37; --link: #8dbbff;
    --critical: #ffa0b7; --critical-soft: #401622; --high: #ffb68e; --high-soft: #3c2215; --medium: #f0cd72;
    --medium-soft: #362b10; --low: #93d1f2; --low-soft: #113142; --info: #b7c1cd; --info-soft: #29313c;
    --good: #84dfaa; --good-soft: #133421;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 6.5rem; }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 68rem; background: var(--page); color: var(--text); overflow-wrap: anywhere;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
h1, h2, h3, h4, h5 { line-height: 1.3; margin: 0; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .25rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 0; }
h4 { font-size: 1rem; }
h5 { font-size: .95rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; }
ul, ol { margin: .25rem 0; padding-left: 1.25rem; }
a { color: var(--link); }
a, button, input, select, summary { border-radius: 4px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
#findings:focus { outline: none; }
code, pre { font: .875em/1.5 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { overflow-wrap: anywhere; }
p code, li code { background: var(--code); border-radius: 3px; padding: .05em .3em; }
pre { background: var(--code); border-radius: 6px; padding: .7rem .9rem; margin: .5rem 0; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
pre code { padding: 0; background: none; font-size: 1em; }
.hint, .sub, .left-out, footer, .needs { color: var(--dim); }
.hint { margin-bottom: .6rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .4rem .8rem; }
.count { color: var(--dim); font-weight: 400; }

.verdict, .coverage, .stack, .finding, .playbook, .filters, .empty { background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.verdict { padding: 1.1rem 1.4rem 1.2rem; border-top: 5px solid var(--info); }
.verdict.fail { border-top-color: var(--critical); }
.verdict.incomplete { border-top-color: var(--medium); }
.verdict.pass { border-top-color: var(--good); }
.kicker { color: var(--dim); margin: 0 0 .3rem; font-size: .875rem; }
h1 { font-size: 1.35rem; display: flex; flex-wrap: wrap; gap: .3rem .75rem; align-items: center; }
h1 code { font-size: 1.05rem; font-weight: 600; }
.badge { text-transform: uppercase; letter-spacing: .04em; padding: .1rem .7rem; border-radius: 6px; background: var(--info-soft); color: var(--info); }
.badge.fail { background: var(--critical-soft); color: var(--critical); }
.badge.incomplete { background: var(--medium-soft); color: var(--medium); }
.badge.pass { background: var(--good-soft); color: var(--good); }
.lead { font-size: 1.05rem; margin: .5rem 0 0; }
.lead::first-letter { text-transform: uppercase; }
.reasons { color: var(--dim); }
.tally { list-style: none; padding: 0; margin: .8rem 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.tally li { padding: .2rem .9rem .25rem; border-radius: 6px; min-width: 5.5rem; }
.tally b { font-size: 1.35rem; line-height: 1.3; display: block; font-variant-numeric: tabular-nums; }
.facts { margin: .8rem 0 0; display: flex; flex-wrap: wrap; gap: .3rem 1.75rem; }
.facts dt { color: var(--dim); font-size: .8rem; }
.facts dd { margin: 0; font-size: .9rem; }

.coverage { padding: .7rem 1.4rem .8rem; margin-top: .75rem; border-left: 5px solid var(--good); }
.coverage h2 { margin: 0; font-size: 1rem; color: var(--good); }
.coverage.holed { border-left-color: var(--medium); background: var(--medium-soft); }
.coverage.holed h2 { color: var(--medium); font-size: 1.1rem; }

.critical { --own: var(--critical); --soft: var(--critical-soft); }
.high { --own: var(--high); --soft: var(--high-soft); }
.medium { --own: var(--medium); --soft: var(--medium-soft); }
.low { --own: var(--low); --soft: var(--low-soft); }
.info { --own: var(--info); --soft: var(--info-soft); }
.chip, .tally li { background: var(--soft); color: var(--own); }
.chip { display: inline-block; padding: 0 .55rem; border-radius: 4px; font-size: .8rem; font-weight: 600; line-height: 1.6; text-decoration: none; white-space: nowrap; }
a.chip:hover { text-decoration: underline; }

.stack { list-style: none; padding: 0; margin: 0; overflow: hidden; }
.slab { display: grid; grid-template-columns: 2.4rem minmax(0, 1fr) 7rem 9.5rem; gap: .2rem .9rem; align-items: center; padding: .4rem 1rem .4rem .7rem; border-left: 5px solid transparent; border-top: 1px solid var(--line); }
.slab:first-child { border-top: 0; }
.slab.critical, .slab.high, .slab.medium, .slab.low, .slab.info { border-left-color: var(--own); background: color-mix(in srgb, var(--soft) 40%, var(--card)); }
.h1 { min-height: 3.4rem; } .h2 { min-height: 4rem; } .h3 { min-height: 4.7rem; } .h4 { min-height: 5.5rem; }
.slab .index { color: var(--dim); text-align: right; font-variant-numeric: tabular-nums; }
.slab .made > code { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.slab p { margin: 0; font-size: .85rem; }
.slab code { background: none; padding: 0; }
.hides { color: var(--dim); }
.hides::before { content: "\\21B3  " / ""; }
.tag { border: 1px solid var(--line); border-radius: 4px; padding: 0 .4rem; font-size: .8rem; color: var(--dim); }
.tag.failed { color: var(--medium); border-color: currentcolor; font-weight: 600; }
.size { text-align: right; font-size: .85rem; color: var(--dim); font-variant-numeric: tabular-nums; }
.bar { display: block; width: 100%; height: 5px; border-radius: 3px; margin-top: .15rem; }
.track { fill: var(--code); } .fill { fill: var(--dim); }
.leaks { display: flex; flex-wrap: wrap; gap: .25rem; justify-content: flex-end; }
.none { color: var(--dim); }
.slab.meta { border-top: 3px double var(--line); }
.gap { padding: .3rem 1rem; color: var(--dim); border-top: 1px dashed var(--line); text-align: center; }

.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; padding: .7rem 1rem; margin: .5rem 0; position: sticky; top: 0; z-index: 1; }
.field { display: flex; flex-direction: column; font-size: .8rem; color: var(--dim); }
.grow { flex: 1 1 12rem; }
.filters input[type=search], .filters select, .filters button { font: inherit; font-size: .95rem; color: var(--text); background: var(--page); border: 1px solid var(--dim); padding: .25rem .5rem; min-height: 2.1rem; }
fieldset { border: 0; padding: 0; margin: 0; }
legend { font-size: .8rem; color: var(--dim); padding: 0; }
.check { display: inline-flex; align-items: center; gap: .25rem; min-height: 2.1rem; margin-right: .7rem; color: var(--own); }
.check input { width: 1.05rem; height: 1.05rem; margin: 0; accent-color: var(--own); }
#filter-count { color: var(--dim); margin: 0 0 .35rem; font-size: .9rem; min-width: 7rem; }

.finding { padding: .65rem 1rem .7rem; margin: .5rem 0; border-left: 5px solid var(--own); }
.finding:target { outline: 2px solid var(--link); }
.finding > header { display: flex; flex-wrap: wrap; gap: .1rem .9rem; align-items: baseline; }
.secret { margin: 0; }
.grades { color: var(--dim); font-size: .875rem; margin-left: .4rem; }
.said { list-style: none; padding: 0; color: var(--dim); font-size: .9rem; }
.places { list-style: none; padding: 0; margin: .3rem 0; }
.places > li { margin: .3rem 0; }
.life { list-style: none; padding: 0; margin: .1rem 0 0; display: flex; flex-wrap: wrap; gap: 0 .5rem; font-size: .875rem; color: var(--dim); }
.life li + li::before { content: "\\2192  " / ""; color: var(--dim); font-weight: 400; }
.life code { font-size: .95em; background: none; padding: 0; }
.life .present, .life .pulled { color: var(--text); font-weight: 600; }
.next { margin-top: .45rem; padding-top: .4rem; border-top: 1px solid var(--line); font-size: .925rem; }
summary { cursor: pointer; }
.more > summary { color: var(--dim); font-size: .9rem; }
.empty { padding: 1rem 1.4rem; }

.playbook { margin: .5rem 0; }
.playbook > summary { padding: .6rem 1rem; font-weight: 600; }
.playbook h3 { display: inline; font-size: 1rem; }
.playbook[open] > summary { border-bottom: 1px solid var(--line); }
.steps { padding: .8rem 1.2rem 1rem; }
.steps > h4 { margin-bottom: .3rem; }
.steps > ol > li { margin: .3rem 0; }
.part { border-top: 1px solid var(--line); }
.part > summary { padding: .4rem 0; }
.part > div { padding: 0 0 .6rem 1.1rem; max-width: 56rem; }
.steps > .part:first-of-type { margin-top: .8rem; }
.tablist { display: flex; flex-wrap: wrap; gap: .15rem; border-bottom: 1px solid var(--line); margin: .4rem 0; }
.tablist button { font: inherit; font-size: .9rem; color: var(--dim); background: none; border: 0; border-bottom: 3px solid transparent; border-radius: 4px 4px 0 0; padding: .3rem .7rem; cursor: pointer; }
.tablist button[aria-selected=true] { color: var(--text); border-bottom-color: var(--link); font-weight: 600; }
.tabs > details { margin: .2rem 0; }
footer { margin-top: 2.5rem; font-size: .875rem; }

@media (max-width: 44rem) {
  .slab { grid-template-columns: 1.6rem minmax(0, 1fr) auto; }
  html { scroll-padding-top: 1rem; }
  .slab .size { grid-column: 3; width: 4.5rem; }
  .slab .leaks { grid-column: 2 / -1; justify-content: flex-start; }
  .filters { position: static; }
}
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --text: #000; --dim: #444; --line: #bbb; --code: #f2f2f2; --link: #000;
    --critical: #a01236; --critical-soft: #fde8ee; --high: #963800; --high-soft: #fdeee2; --medium: #6f4b00; --medium-soft: #fcf2d4;
    --low: #17587c; --low-soft: #e4f1f9; --info: #4a5564; --info-soft: #eaedf2; --good: #14603a; --good-soft: #e2f4e9; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .filters, .skip, .part:not([open]), .tablist button:not([aria-selected=true]) { display: none !important; }
  .finding, .slab, .tally, pre, .verdict { break-inside: avoid; }
  h2, h3, h4, h5, summary { break-after: avoid; }
  .chip, .badge, .tally li, .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .slab .made > code { display: inline; }
  .more::details-content, .playbook::details-content { content-visibility: visible; display: block; }
  .finding:target { outline: none; }
}
`;
