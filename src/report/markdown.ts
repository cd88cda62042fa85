import { printable } from '../errors.ts';
import type { RelatedValue, Finding, Location } from '../findings/finding.ts';
import { SEVERITIES } from '../catalogue/model/detector.ts';
import { baseText, layerName } from './base-image.ts';
import type { RenderContext } from './formats.ts';
import {
  gradesText,
  instructionOf,
  locationText,
  orderedLocations,
  relatedValueLocationText,
} from './locations.ts';
import type { Report } from '../result/report.ts';
import { scopeText } from './scope.ts';
import { shownFindings, unreadParts } from './shown.ts';
import { formatCount } from './units.ts';
import { accessFacts, reasonText } from './verification.ts';

/** GitHub's limit is 65,536 characters; the rest is for a line that a pipeline adds. */
const MAX_CHARACTERS = 65_000;
/** Characters for the line that counts the omitted findings. */
const RESERVED_CHARACTERS = 200;
const MAX_LOCATIONS = 5;
const MAX_PARTS = 10;
const MAX_TEXT_LENGTH = 400;

/** A pipeline uses this line to find its previous comment. */
const MARK = '<!-- scan-image report -->';

/**
 * Returns the report as a comment for a pull request, in the Markdown of GitHub and GitLab. It has fewer than 65,000
 * characters; findings that do not fit are only counted. Text from the image is only in code spans, where nothing
 * becomes a link, a mention or HTML.
 */
export function renderMarkdown(report: Report, context: RenderContext): string {
  const findings = shownFindings(report, context);
  const hidden = report.findings.length - findings.length;
  const head = [...headLines(report), ...countLines(findings), ...coverageLines(report)];
  const tail =
    hidden === 0
      ? []
      : ['', `${formatCount(hidden, 'low-confidence finding')} not shown; see \`--format json\`.`];

  const lengthOf = (lines: readonly string[]): number =>
    lines.reduce((sum, line) => sum + line.length + 1, 0);
  let remaining = MAX_CHARACTERS - RESERVED_CHARACTERS - lengthOf(head) - lengthOf(tail);
  const blocks: string[] = [];
  let shown = 0;
  for (const finding of findings) {
    const block = findingLines(finding, report);
    remaining -= lengthOf(block);
    if (remaining < 0) break;
    blocks.push(...block);
    shown++;
  }
  const rest = findings.length - shown;
  const cut =
    rest === 0
      ? []
      : [
          '',
          `**${formatCount(rest, 'more finding')} omitted** to keep the comment short; see \`--format json\`.`,
        ];
  return [...head, ...blocks, ...cut, ...tail, ''].join('\n');
}

function headLines(report: Report): readonly string[] {
  const { image, verdict } = report;
  const base = baseText(report);
  const platform = image.platform === null ? '' : ` (${code(image.platform)})`;
  const digest = image.digest === null ? '' : `, ${code(image.digest)}`;
  return [
    MARK,
    `### scan-image: ${verdict.outcome.toUpperCase()}`,
    '',
    `${code(image.reference)}${platform}${digest}: ${sentenceOf(verdict)}. Scanned: ${scopeText(report)}.`,
    ...(base === null ? [] : ['', `Base image: ${code(base)}.`]),
  ];
}

function sentenceOf({ outcome, reasons }: Report['verdict']): string {
  switch (outcome) {
    case 'fail':
      return plain(reasons[0] ?? 'the policy failed the image');
    case 'incomplete':
      return 'no finding counts for the policy, but **not everything could be read**: this does not count as a pass';
    case 'pass':
      return 'no finding counts for the policy';
  }
}

function countLines(findings: readonly Finding[]): readonly string[] {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return [];
  return [
    '',
    `| ${counts.map(({ severity }) => severity).join(' | ')} |`,
    `|${counts.map(() => '---:|').join('')}`,
    `| ${counts.map(({ count }) => String(count)).join(' | ')} |`,
  ];
}

/** Returns what could not be read. It precedes the findings, which may be cut, so that it is always in the comment. */
function coverageLines({ coverage }: Report): readonly string[] {
  const unread = unreadParts(coverage);
  if (unread.length === 0) return [];
  const rest = unread.length - MAX_PARTS;
  return [
    '',
    '#### Not everything could be read',
    '',
    'Secrets in these parts may have been missed:',
    '',
    ...unread.slice(0, MAX_PARTS).map(({ layer, path, reason }) => {
      const where = layer === null ? 'image' : `layer ${String(layer)}`;
      return `- ${where}${path === null ? '' : ` ${code(path)}`}: ${code(reason)}`;
    }),
    ...(rest > 0 ? [`- and ${formatCount(rest, 'more part')}; see \`--format json\``] : []),
  ];
}

function findingLines(finding: Finding, report: Report): readonly string[] {
  const grades = gradesText(finding);
  // The primary location comes first, since the last of many locations are cut.
  const locations = orderedLocations(finding);
  const rest = locations.length - MAX_LOCATIONS;
  return [
    '',
    `#### ${finding.severity.toUpperCase()}: ${plain(finding.title)}`,
    '',
    `${code(finding.redacted)}${grades === null ? '' : ` (${grades})`}`,
    ...(finding.companions ?? []).map(
      (value) => `with ${plain(value.title)} ${code(value.redacted)}${whereText(value, finding)}`,
    ),
    ...verificationLine(finding),
    '',
    ...locations.slice(0, MAX_LOCATIONS).map((location) => locationLine(location, report)),
    ...(rest > 0 ? [`- and ${formatCount(rest, 'more location')}`] : []),
  ];
}

function whereText(relatedValue: RelatedValue, finding: Finding): string {
  const text = relatedValueLocationText(relatedValue, finding).trimStart();
  return text === '' ? '' : ` ${code(text)}`;
}

function verificationLine({ validity, verification }: Finding): readonly string[] {
  if (verification === undefined) return [];
  const facts = accessFacts(verification).map(({ name, value }) => `, ${name} ${code(value)}`);
  return [`${validity}: ${code(reasonText(verification))}${facts.join('')}`];
}

function locationLine(location: Location, { layers }: Report): string {
  const instruction = instructionOf(location.layer, layers);
  const layer = location.layer === null ? 'image metadata' : layerName(location.layer, layers);
  const createdBy = instruction === null ? '' : ` ${code(instruction)}`;
  return `- ${code(locationText(location))} in ${layer}${createdBy}${removalNote(location)}`;
}

function removalNote({ lifecycle, layer, removedBy }: Location): string {
  if (lifecycle === 'present' || removedBy === null || layer === null) return '';
  const still = `**still in the image**: anyone who pulls layer ${String(layer)} can read it`;
  return `; ${lifecycle} by layer ${String(removedBy.layer)}, ${still}`;
}

/**
 * Returns untrusted text as a code span (CommonMark 6.1) on one line. The span has more backticks than any run in the
 * text, so the text cannot end it. Long texts lose their middle, since the ends of a path say most.
 */
function code(untrusted: string): string {
  const text = shorten(printable(untrusted, Infinity));
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  if (text.trim() === '') return `${fence}(empty)${fence}`;
  return /^[ `]|[ `]$/.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

function shorten(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  const half = MAX_TEXT_LENGTH / 2;
  // A cut may split a surrogate pair; a lone surrogate is not valid text.
  return `${text.slice(0, half)}…${text.slice(-half)}`.replace(/\p{Cs}/gu, '\ufffd');
}

/** Escapes Markdown and HTML in text of our own or of a detector that a user wrote. */
function plain(text: string): string {
  return printable(text, MAX_TEXT_LENGTH).replace(
    /[\\`*_{}[\]<>#|!~&@]/g,
    (character) => `&#${String(character.charCodeAt(0))};`,
  );
}
