import { printable } from '../errors.ts';
import { shortDigest } from '../oci/digest.ts';
import { baseText } from './base-image.ts';
import { cut, cutInstruction, paint, wrap, type TextStyle } from './layout.ts';
import type { Report } from '../result/report.ts';
import { shownFindings } from './shown.ts';
import { scopeText } from './scope.ts';
import { coverageLines, skippedLines } from './text-coverage.ts';
import { findingSections, type FindingsStyle } from './text-findings.ts';
import { verdictSentence } from './verdict-sentence.ts';
import { formatBytes, formatCount } from './units.ts';

export type { TextStyle } from './layout.ts';

/**
 * Returns the report as text for a terminal: the image, the findings by urgency, then severity, what could not be
 * read, and the verdict. Untrusted text is made printable. Only paths, references and shown secrets exceed the
 * style's width: a reader cannot copy a path that is cut.
 */
export function renderText(report: Report, style: FindingsStyle): string {
  const sections = [
    headerLines(report, style),
    style.verbose ? layerLines(report, style) : [],
    ...findingSections(report, style),
    hiddenLines(report, style),
    coverageLines(report.coverage, style),
    skippedLines(report.coverage, style),
    verdictLines(report, style),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

function headerLines(report: Report, style: TextStyle): readonly string[] {
  const { image } = report;
  const platform = image.platform === null ? '' : ` (${cut(image.platform, 40)})`;
  const base = baseText(report);
  const config = image.configDigest === null ? '' : `, config ${cut(shortDigest(image.configDigest), 12)}`;
  return [
    `image    ${printable(image.reference)}${platform}`,
    `source   ${cut(image.source, 40)}${config}`,
    ...(base === null ? [] : wrap(`base     ${base}`, style.width, '', '         ')),
    `scanned  ${scopeText(report)}`,
  ];
}

/** Returns the origin of a layer: the base image, or the build on top of it. */
const originText = (base: boolean | null): string => (base === null ? '?' : base ? 'base' : 'own');

function layerLines({ layers }: Report, style: TextStyle): readonly string[] {
  const hasOrigins = layers.some(({ base }) => base !== null);
  return layers.map((layer) => {
    const digest = shortDigest(layer.digest ?? layer.diffId ?? '').padEnd(12);
    const size = (layer.size === null ? '' : formatBytes(layer.size)).padStart(9);
    const origin = hasOrigins ? `${originText(layer.base).padEnd(4)}  ` : '';
    const start = `layer ${String(layer.index).padEnd(3)} ${digest} ${size}  ${layer.status.padEnd(7)}  ${origin}`;
    return `${start}${cutInstruction(layer.createdBy ?? '', style.width - start.length)}`.trimEnd();
  });
}

function hiddenLines(report: Report, style: TextStyle): readonly string[] {
  const hidden = report.findings.length - shownFindings(report, style).length;
  if (hidden === 0) return [];
  return wrap(`${formatCount(hidden, 'low-confidence finding')} not shown; see --format json`, style.width);
}

function verdictLines(report: Report, style: TextStyle): readonly string[] {
  const { outcome } = report.verdict;
  const badge = outcome.toUpperCase();
  const indent = ' '.repeat(badge.length + 2);
  const [first = '', ...rest] = wrap(verdictSentence(report), style.width, indent);
  return [`${paint(badge, outcome, style)}${first.slice(badge.length)}`, ...rest];
}
