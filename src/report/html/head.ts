import type { Finding } from '../../findings/finding.ts';
import { SEVERITIES } from '../../catalogue/model/detector.ts';
import { shortDigest } from '../../oci/digest.ts';
import { baseText } from '../base-image.ts';
import type { RenderContext } from '../formats.ts';
import type { Report } from '../../result/report.ts';
import { unreadParts } from '../shown.ts';
import { scopeText } from '../scope.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { formatBytes, formatCount } from '../units.ts';
import { joined, markup, NOTHING, quoted, shorten, type Markup } from './markup.ts';

const FIRST_PARTS = 10;
const MAX_PARTS = 200;

/** Returns the top of the page: the verdict, what was scanned, and how many findings each severity has. */
export function headSection(report: Report, findings: readonly Finding[], context: RenderContext): Markup {
  const { image, verdict, tool } = report;
  const { outcome } = verdict;
  const base = baseText(report);
  const reasons = verdict.reasons.slice(outcome === 'fail' ? 1 : 0, MAX_PARTS);
  return markup`<header class="verdict ${outcome}">
<p class="kicker">scan-image report</p>
<h1><span class="badge ${outcome}">${outcome}</span> ${quoted(image.reference)}</h1>
<p class="lead">${shorten(verdictSentence(report))}</p>
${reasons.length === 0 ? NOTHING : markup`<ul class="reasons">${reasons.map((reason) => markup`<li>${shorten(reason)}</li>`)}</ul>`}
${severityCounts(findings)}
<dl class="facts">
${image.platform === null ? NOTHING : fact('Platform', quoted(image.platform))}
${fact('Source', quoted(image.source))}
${image.digest === null ? NOTHING : fact('Digest', quoted(image.digest))}
${image.configDigest === null ? NOTHING : fact('Config', quoted(shortDigest(image.configDigest)))}
${base === null ? NOTHING : fact('Base image', quoted(base))}
${fact('Scanned', markup`<time datetime="${context.endedAt.toISOString()}">${context.endedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>`)}
${fact('Tool', markup`scan-image ${tool.version}, ${formatCount(tool.detectors.count, 'detector')}`)}
</dl>
</header>
`;
}

const fact = (name: string, value: Markup): Markup => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function severityCounts(findings: readonly Finding[]): Markup {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return NOTHING;
  return markup`<ul class="tally" aria-label="Findings by severity">${counts.map(
    ({ severity, count }) => markup`<li class="${severity}"><b>${count}</b> ${severity}</li>`,
  )}</ul>`;
}

/** Returns what was read and what was not. It precedes the findings, so that a partial report is recognised as one. */
export function coverageSection(report: Report): Markup {
  const { coverage } = report;
  const unread = unreadParts(coverage);
  const skipped = skippedList(report);
  if (unread.length === 0) {
    return markup`<section id="coverage" class="coverage whole" aria-labelledby="coverage-title">
<h2 id="coverage-title">Everything was read</h2>
<p>${scopeText(report)}. The content of every layer was checked against its digest.</p>
${skipped}</section>
`;
  }
  const item = ({ layer, path, reason }: (typeof unread)[number]): Markup =>
    markup`<li>${partName(layer, path)}: ${shorten(reason)}</li>`;
  const more = unread.slice(FIRST_PARTS, MAX_PARTS);
  const rest = unread.length - FIRST_PARTS - more.length;
  return markup`<section id="coverage" class="coverage holed" aria-labelledby="coverage-title">
<h2 id="coverage-title">Not everything could be read</h2>
<p>Secrets in these parts may have been missed. Scanned: ${formatCount(coverage.files, 'file')}, ${formatBytes(coverage.bytes)}.</p>
<ul>${unread.slice(0, FIRST_PARTS).map(item)}</ul>
${
  more.length === 0
    ? NOTHING
    : markup`<details class="more"><summary>${formatCount(unread.length - FIRST_PARTS, 'more part')}</summary><ul>${more.map(item)}</ul>${
        rest > 0
          ? markup`<p class="left-out">${formatCount(rest, 'more part')} omitted; see <code>--format json</code>.</p>`
          : NOTHING
      }</details>`
}
${skipped}</section>
`;
}

function skippedList({ coverage: { skipped } }: Report): Markup {
  if (skipped.length === 0) return NOTHING;
  const bytes = skipped.reduce((sum, part) => sum + part.size, 0);
  const rest = skipped.length - MAX_PARTS;
  return markup`<details class="more"><summary>${formatCount(skipped.length, 'part')} skipped by a rule, ${formatBytes(bytes)}</summary><ul>${skipped
    .slice(0, MAX_PARTS)
    .map(({ layer, path, reason }) => markup`<li>${partName(layer, path)}: ${shorten(reason)}</li>`)}</ul>${
    rest > 0
      ? markup`<p class="left-out">${formatCount(rest, 'more part')} omitted; see <code>--format json</code>.</p>`
      : NOTHING
  }</details>`;
}

function partName(layer: number | null, path: string | null): Markup {
  const where = markup`${layer === null ? 'image' : `layer ${String(layer)}`}`;
  return path === null ? where : joined([where, quoted(path)], ' ');
}
