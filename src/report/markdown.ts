import { printable } from '../errors.ts';
import type { RelatedValue, Finding, Location } from '../findings/finding.ts';
import { SEVERITIES } from '../catalogue/model/detector.ts';
import { baseText, layerName } from './base-image.ts';
import type { RenderContext } from './formats.ts';
import { companionPlaceText, firstPlace, gradesText, instructionOf, placeText } from './places.ts';
import type { Report } from '../result/report.ts';
import { scopeText } from './scope.ts';
import { shownFindings, unreadParts } from './shown.ts';
import { formatCount } from './units.ts';
import { ownerOf, saidIn } from './verification.ts';

/** GitHub takes 65,536 characters; a little is left to whoever puts a line above it. */
const MOST_CHARACTERS = 65_000;
/** For the line that says what was left out. */
const RESERVE = 200;
const MOST_PLACES = 5;
const MOST_PARTS = 10;
const LONGEST_TEXT = 400;

/** By this line a pipeline finds the comment that it wrote last time. */
const MARK = '<!-- scan-image report -->';

/**
 * The report as a comment for a pull request, in GitHub's and GitLab's Markdown, always under 65,000 characters:
 * the findings that do not fit are counted. Text from the image stands in code spans alone, where nothing is a
 * link, a mention or HTML.
 */
export function renderMarkdown(report: Report, context: RenderContext): string {
  const findings = shownFindings(report, context);
  const hidden = report.findings.length - findings.length;
  const head = [...headLines(report), ...countLines(findings), ...coverageLines(report)];
  const tail =
    hidden === 0
      ? []
      : ['', `${formatCount(hidden, 'finding')} of low confidence not shown; \`--format json\` has them.`];

  const lengthOf = (lines: readonly string[]): number =>
    lines.reduce((sum, line) => sum + line.length + 1, 0);
  let room = MOST_CHARACTERS - RESERVE - lengthOf(head) - lengthOf(tail);
  const blocks: string[] = [];
  let shown = 0;
  for (const finding of findings) {
    const block = findingLines(finding, report);
    room -= lengthOf(block);
    if (room < 0) break;
    blocks.push(...block);
    shown++;
  }
  const rest = findings.length - shown;
  const cut =
    rest === 0
      ? []
      : [
          '',
          `**${formatCount(rest, 'more finding')} left out**, for a comment has no room for them; \`--format json\` has them.`,
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
      return plain(reasons[0] ?? 'the policy says no');
    case 'incomplete':
      return 'nothing was found that counts, but **not everything could be read**: this is no pass';
    case 'pass':
      return 'nothing was found that counts';
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

/** Before the findings, which may be cut: nobody may take a report with holes for a whole one. */
function coverageLines({ coverage }: Report): readonly string[] {
  const unread = unreadParts(coverage);
  if (unread.length === 0) return [];
  const rest = unread.length - MOST_PARTS;
  return [
    '',
    '#### Not everything could be read',
    '',
    'Secrets in these parts have been missed, if there are any:',
    '',
    ...unread.slice(0, MOST_PARTS).map(({ layer, path, reason }) => {
      const where = layer === null ? 'image' : `layer ${String(layer)}`;
      return `- ${where}${path === null ? '' : ` ${code(path)}`}: ${code(reason)}`;
    }),
    ...(rest > 0 ? [`- and ${formatCount(rest, 'more part')}; \`--format json\` has them`] : []),
  ];
}

function findingLines(finding: Finding, report: Report): readonly string[] {
  const grades = gradesText(finding);
  const first = firstPlace(finding);
  // What survives comes first: of many places the last are cut.
  const ordered = first === undefined ? [] : [first, ...finding.locations.filter((place) => place !== first)];
  const rest = ordered.length - MOST_PLACES;
  return [
    '',
    `#### ${finding.severity.toUpperCase()}: ${plain(finding.title)}`,
    '',
    `${code(finding.redacted)}${grades === null ? '' : ` (${grades})`}`,
    ...(finding.companions ?? []).map(
      (other) => `with ${plain(other.title)} ${code(other.redacted)}${besideText(other, finding)}`,
    ),
    ...verificationLine(finding),
    '',
    ...ordered.slice(0, MOST_PLACES).map((place) => placeLine(place, report)),
    ...(rest > 0 ? [`- and ${formatCount(rest, 'more place')}`] : []),
  ];
}

function besideText(companion: RelatedValue, finding: Finding): string {
  const text = companionPlaceText(companion, finding).trimStart();
  return text === '' ? '' : ` ${code(text)}`;
}

function verificationLine({ validity, verification }: Finding): readonly string[] {
  if (verification === undefined) return [];
  const told = ownerOf(verification).map(({ name, value }) => `, ${name} ${code(value)}`);
  return [`${validity}: ${code(saidIn(verification))}${told.join('')}`];
}

function placeLine(place: Location, { layers }: Report): string {
  const instruction = instructionOf(place.layer, layers);
  const layer = place.layer === null ? 'image metadata' : layerName(place.layer, layers);
  const made = instruction === null ? '' : ` ${code(instruction)}`;
  return `- ${code(placeText(place))} in ${layer}${made}${removalOf(place)}`;
}

function removalOf({ lifecycle, layer, removedBy }: Location): string {
  if (lifecycle === 'present' || removedBy === null || layer === null) return '';
  const still = `**still in the image**: anyone who pulls layer ${String(layer)} can read it`;
  return `; ${lifecycle} by layer ${String(removedBy.layer)}, ${still}`;
}

/**
 * Foreign text as a code span (CommonMark 6.1) on one line: in more backticks than it has in a row, so that it
 * cannot end it. Long texts lose their middle, as the ends of a path say most.
 */
function code(foreign: string): string {
  const text = shorten(printable(foreign, Infinity));
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  if (text.trim() === '') return `${fence}(empty)${fence}`;
  return /^[ `]|[ `]$/.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

function shorten(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const half = LONGEST_TEXT / 2;
  // A cut between the halves of a surrogate pair leaves what is no text.
  return `${text.slice(0, half)}…${text.slice(-half)}`.replace(/\p{Cs}/gu, '\ufffd');
}

/** Our own words, and those of a detector that a user wrote: no character of them is Markdown or HTML. */
function plain(text: string): string {
  return printable(text, LONGEST_TEXT).replace(
    /[\\`*_{}[\]<>#|!~&@]/g,
    (character) => `&#${String(character.charCodeAt(0))};`,
  );
}
