import { SEVERITIES, type Detector } from '../catalogue/model/detector.ts';
import type { Finding } from '../findings/finding.ts';
import { paint, wrap, type TextStyle } from './layout.ts';
import type { Report } from '../result/report.ts';
import { shownFindings } from './shown.ts';
import { findingLines } from './text-finding.ts';
import { byUrgency, URGENCY_TEXTS, type UrgencyGroup } from './text-urgency.ts';
import { formatCount } from './units.ts';

/** More than a person reads in a terminal. */
const MOST_FINDINGS = 50;
const MOST_NAMED_DETECTORS = 3;

type Section = readonly string[];

export interface FindingsStyle extends TextStyle {
  /** Those that `scan-image explain` knows; undefined for all. */
  readonly detectors?: readonly Detector[];
}

/** The findings in groups, what to do first on top; without `verbose` no more than a person can take in. */
export function findingSections(report: Report, style: FindingsStyle): readonly Section[] {
  const findings = shownFindings(report, style);
  const sections: Section[] = [];
  const shown: Finding[] = [];
  for (const group of byUrgency(findings)) {
    const room = style.verbose ? Infinity : MOST_FINDINGS - shown.length;
    const some = group.findings.slice(0, room);
    if (some.length === 0) break;
    sections.push(headingLines(group, style), ...some.map((one) => findingLines(one, report.layers, style)));
    shown.push(...some);
  }
  const kept = new Set(shown);
  const rest = findings.filter((finding) => !kept.has(finding));
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
  const told = counts.map(({ severity, count }) => `${String(count)} ${severity}`).join(', ');
  return wrap(
    `and ${formatCount(rest.length, 'more finding')} (${told}); --verbose shows them, --format json has them`,
    style.width,
  );
}

/** The way to the playbooks, by the names of the detectors that one needs for it. */
function explainLines(shown: readonly Finding[], style: FindingsStyle): Section {
  const known = style.detectors && new Set(style.detectors.map(({ id }) => id));
  const detectors = [...new Set(shown.map(({ detector }) => detector))].filter(
    (id) => known?.has(id) ?? true,
  );
  if (detectors.length === 0) return [];
  const named = style.verbose ? detectors : detectors.slice(0, MOST_NAMED_DETECTORS);
  const rest = detectors.length - named.length;
  return [
    'What to do, step by step:',
    ...named.map((detector) => `  scan-image explain ${detector}`),
    ...(rest > 0
      ? wrap(`and so for ${formatCount(rest, 'more kind')}; --verbose names them`, style.width, '  ')
      : []),
  ];
}
