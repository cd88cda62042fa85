import { createHash } from 'node:crypto';
import type { Finding } from '../../findings/finding.ts';
import { groupBy } from '../../findings/group.ts';
import type { RenderContext } from '../formats.ts';
import type { Report } from '../../result/report.ts';
import { shownFindings } from '../shown.ts';
import { byUrgency, type UrgencyGroup } from '../urgency.ts';
import { formatCount } from '../units.ts';
import { filterForm, groupSection, type PageContext } from './findings.ts';
import { coverageSection, headSection } from './head.ts';
import { layerSection } from './layers.ts';
import { markup, NOTHING, shorten, type Markup } from './markup.ts';
import { playbookSection, type PlaybookGroup } from './playbook.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** More findings make the page slow, and people do not read them. */
const MAX_FINDINGS = 500;
const MAX_PLAYBOOKS = 20;

/**
 * Returns the report as one self-contained page that needs no network, and no script for reading. Its Content
 * Security Policy allows only its own style and script, by their hashes. Even if escaping failed, the page would run
 * and load nothing else.
 */
export function renderHtml(report: Report, context: RenderContext): string {
  const findings = shownFindings(report, context);
  const groups = limitFindings(byUrgency(findings));
  const onPage = groups.flatMap((group) => group.findings);
  const numbers = new Map(onPage.map((finding, i) => [finding, i + 1]));
  const playbookGroups = playbookGroupsOf(onPage, context);
  const playbooks = new Map(playbookGroups.map(({ anchor, findings: [{ detector }] }) => [detector, anchor]));
  const body = markup`<a class="skip" href="#findings">Skip to the findings</a>
${headSection(report, findings, context)}<main>
${coverageSection(report)}${layerSection(report, findings, numbers)}
${findingsSection(report, findings, groups, { layers: report.layers, numbers, playbooks })}
${playbooksSection(playbookGroups, onPage, report)}</main>
<footer><p>Written by scan-image ${report.tool.version}. Secrets are redacted. For processing by a program, use <code>--format json</code>.</p></footer>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${markup`<title>${report.verdict.outcome.toUpperCase()}: ${shorten(report.image.reference)}</title>`.html}
<style>${STYLE}</style>
</head>
<body>
${body.html}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Returns a hash source for the text between the tags (Content Security Policy Level 3, section 2.3.1). */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const POLICY = [
  `default-src 'none'`,
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/** Keeps the most urgent findings that fit on the page. */
function limitFindings(groups: readonly UrgencyGroup[]): readonly UrgencyGroup[] {
  let remaining = MAX_FINDINGS;
  return groups
    .map(({ urgency, findings }) => {
      const kept = findings.slice(0, remaining);
      remaining -= kept.length;
      return { urgency, findings: kept };
    })
    .filter(({ findings }) => findings.length > 0);
}

/** Groups the findings by detector, since a detector has one playbook. */
function playbookGroupsOf(
  onPage: readonly Finding[],
  { detectors }: RenderContext,
): readonly PlaybookGroup[] {
  const byDetector = [...groupBy(onPage, ({ detector }) => detector)].slice(0, MAX_PLAYBOOKS);
  return byDetector.flatMap(([id, [first, ...others]], i) =>
    first === undefined
      ? []
      : [
          {
            anchor: `fix${String(i + 1)}`,
            findings: [first, ...others] as const,
            detector: detectors.find((detector) => detector.id === id),
          },
        ],
  );
}

function findingsSection(
  report: Report,
  findings: readonly Finding[],
  groups: readonly UrgencyGroup[],
  page: PageContext,
): Markup {
  const onPage = groups.flatMap((group) => group.findings);
  const totals = new Map(byUrgency(findings).map((group) => [group.urgency, group.findings.length]));
  const notes = [
    omissionNote(findings.length - onPage.length, 'more finding', 'omitted to keep the page small'),
    omissionNote(report.findings.length - findings.length, 'low-confidence finding', 'not shown'),
  ];
  return markup`<section id="findings" aria-labelledby="findings-title" tabindex="-1">
<h2 id="findings-title">Findings</h2>
${findings.length === 0 ? markup`<p class="empty">Nothing was found${report.coverage.complete ? NOTHING : ' in what could be read'}.</p>` : filterForm(onPage)}
${groups.map((group) => groupSection(group, totals.get(group.urgency) ?? 0, page))}
${notes}</section>`;
}

const omissionNote = (count: number, noun: string, why: string): Markup =>
  count === 0
    ? NOTHING
    : markup`<p class="left-out">${formatCount(count, noun)} ${why}; see <code>--format json</code>.</p>
`;

function playbooksSection(
  playbookGroups: readonly PlaybookGroup[],
  onPage: readonly Finding[],
  report: Report,
): Markup {
  if (playbookGroups.length === 0) return NOTHING;
  const rest = new Set(onPage.map(({ detector }) => detector)).size - playbookGroups.length;
  return markup`<section id="playbooks" aria-labelledby="playbooks-title">
<h2 id="playbooks-title">What to do</h2>
<p class="hint">A playbook for each kind of secret that was found. Revoke first, and rebuild the image last: anyone who pulled the old one still has its layers.</p>
${playbookGroups.map((group) => playbookSection(group, report.layers))}
${rest === 0 ? NOTHING : markup`<p class="left-out">${formatCount(rest, 'more playbook')} omitted; <code>scan-image explain</code> prints them all.</p>`}
</section>
`;
}
