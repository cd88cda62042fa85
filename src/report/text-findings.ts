import { SEVERITIES, type Detector } from '../catalogue/model/detector.ts';
import type { Finding } from '../findings/finding.ts';
import { paint, wrap, type TextStyle } from './layout.ts';
import type { Report } from '../result/report.ts';
import { shownFindings } from './shown.ts';
import { findingLines } from './text-finding.ts';
import { byUrgency, URGENCY_TEXTS, type UrgencyGroup } from './urgency.ts';
import { formatCount } from './units.ts';

/** People do not read more than this in a terminal. */
const MAX_FINDINGS = 50;
const MAX_NAMED_DETECTORS = 3;

type Section = readonly string[];

export interface FindingsStyle extends TextStyle {
  /** The detectors that `scan-image explain` knows; undefined means all. */
  readonly detectors?: readonly Detector[];
}

/** Returns the findings in groups, the most urgent first. Without `verbose`, at most `MAX_FINDINGS`. */
export function findingSections(report: Report, style: FindingsStyle): readonly Section[] {
  const findings = shownFindings(report, style);
  const sections: Section[] = [];
  const shown: Finding[] = [];
  for (const group of byUrgency(findings)) {
    const limit = style.verbose ? Infinity : MAX_FINDINGS - shown.length;
    const visible = group.findings.slice(0, limit);
    if (visible.length === 0) break;
    sections.push(
      headingLines(group, style),
      ...visible.map((one) => findingLines(one, report.layers, style)),
    );
    shown.push(...visible);
  }
  const shownSet = new Set(shown);
  const rest = findings.filter((finding) => !shownSet.has(finding));
  return [...sections, restLines(rest, style), explainLines(shown, style)];
}

function headingLines({ urgency, findings }: UrgencyGroup, style: TextStyle): Section {
  const { title, why } = URGENCY_TEXTS[urgency];
  const lines = wrap(
    `--- ${title} (${formatCount(findings.length, 'finding')}): ${why}`,
    style.width,
    '',
    '    ',
  );
  return urgency === 'active' ? lines.map((line) => paint(line, 'fail', style)) : lines;
}

function restLines(rest: readonly Finding[], style: TextStyle): Section {
  if (rest.length === 0) return [];
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: rest.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const countsText = counts.map(({ severity, count }) => `${String(count)} ${severity}`).join(', ');
  return wrap(
    `and ${formatCount(rest.length, 'more finding')} (${countsText}); see --verbose or --format json`,
    style.width,
  );
}

/** Returns the commands that print the playbooks of the shown findings. */
function explainLines(shown: readonly Finding[], style: FindingsStyle): Section {
  const known = style.detectors && new Set(style.detectors.map(({ id }) => id));
  const detectors = [...new Set(shown.map(({ detector }) => detector))].filter(
    (id) => known?.has(id) ?? true,
  );
  if (detectors.length === 0) return [];
  const named = style.verbose ? detectors : detectors.slice(0, MAX_NAMED_DETECTORS);
  const rest = detectors.length - named.length;
  return [
    'What to do, step by step:',
    ...named.map((detector) => `  scan-image explain ${detector}`),
    ...(rest > 0
      ? wrap(`and ${formatCount(rest, 'more detector')}; --verbose lists them`, style.width, '  ')
      : []),
  ];
}
