import type { Detector, Severity } from '../catalogue/model/detector.ts';
import { printable } from '../errors.ts';
import type { Finding, Location } from '../findings/finding.ts';
import { ADVICE, CWE } from './advice.ts';
import type { RenderContext } from './formats.ts';
import { safeJson } from './json.ts';
import { companionTexts, firstPlace, gradesText, layerText, placeText, removalText } from './places.ts';
import type { Report } from '../result/report.ts';
import { shownFindings, unreadParts } from './shown.ts';
import { formatCount } from './units.ts';
import { verificationLines } from './verification.ts';

const SCHEMA_VERSION = '15.0.6';
const SCHEMA = `https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v${SCHEMA_VERSION}/dist/secret-detection-report-format.json`;

/** What the analyzers of GitLab write where there is no commit; the schema wants one. */
const NO_COMMIT = '0000000';
const MOST_PLACES = 100;
const MOST_MESSAGES = 100;
/** By the schema. */
const MOST_NAME = 255;

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

/**
 * The report for `artifacts:reports:secret_detection` of GitLab, by its schema 15.0.6: a vulnerability a finding.
 * GitLab reads descriptions as Markdown, so what comes from the image stands in `details`, which are plain text.
 * A scan that could not read everything has the status `failure`, and messages say what was not read.
 */
export function renderGitlab(report: Report, context: RenderContext): string {
  const { tool, stats } = report;
  const scanner = { id: tool.name, name: tool.name, version: tool.version, vendor: { name: tool.name } };
  const findings = shownFindings(report, context);
  const known = new Map(context.detectors.map((detector) => [detector.id, detector]));
  const endLineOf = endLines();
  const document = {
    schema: SCHEMA,
    version: SCHEMA_VERSION,
    scan: {
      analyzer: scanner,
      scanner,
      type: 'secret_detection',
      start_time: timeText(new Date(context.endedAt.getTime() - stats.wallMs)),
      end_time: timeText(context.endedAt),
      status: unreadParts(report.coverage).length === 0 ? 'success' : 'failure',
      messages: messagesOf(report, findings),
    },
    vulnerabilities: findings.map((finding) => {
      const first = firstPlace(finding);
      const file = first === undefined ? 'image' : fileOf(first);
      const line = first?.path == null ? 1 : first.line;
      return {
        ...vulnerabilityOf(finding, known.get(finding.detector), report),
        location: {
          file,
          start_line: line,
          end_line: endLineOf(finding.detector, file, line),
          commit: { sha: context.commit || NO_COMMIT },
        },
      };
    }),
    remediations: [],
  };
  return `${safeJson(JSON.stringify(document, null, 2))}\n`;
}

function vulnerabilityOf(finding: Finding, detector: Detector | undefined, report: Report): object {
  const title = detector?.title ?? finding.title;
  const links = (detector?.docs ?? []).filter((link) => /^https?:\/\/./.test(link));
  return {
    id: finding.id,
    name: printable(title, MOST_NAME - 1),
    description: detector?.description ?? `${title} in a container image.`,
    severity: SEVERITY_NAMES[finding.severity],
    solution: ADVICE,
    identifiers: [
      { type: 'scan_image_detector', name: `scan-image ${finding.detector}`, value: finding.detector },
      { type: 'cwe', name: CWE.id, value: CWE.number, url: CWE.url },
    ],
    ...(links.length === 0 ? {} : { links: links.map((url) => ({ url })) }),
    // By its definition the raw text: here, never.
    raw_source_code_extract: finding.redacted,
    details: detailsOf(finding, report),
  };
}

function detailsOf(finding: Finding, { image, layers }: Report): object {
  const grades = gradesText(finding);
  const places = finding.locations.slice(0, MOST_PLACES).map((place) => {
    const removal = removalText(place);
    const where = `${placeText(place)} in ${layerText(place.layer, layers)}`;
    return { type: 'text', value: removal === null ? where : `${where}, ${removal}` };
  });
  const rest = finding.locations.length - places.length;
  const said = verificationLines(finding, Infinity, '').map((value) => ({ type: 'text', value }));
  const text = (name: string, value: string): object => ({ name, type: 'text', value: printable(value) });
  return {
    kind: text('What', finding.title),
    secret: text(
      'Secret',
      [`${finding.redacted}${grades === null ? '' : ` (${grades})`}`, ...companionTexts(finding)].join(', '),
    ),
    ...(said.length > 0 && { verification: { name: 'Verification', type: 'list', items: said } }),
    image: text('Image', image.reference),
    ...(image.digest === null ? {} : { digest: text('Image digest', image.digest) }),
    places: {
      name: 'Places',
      type: 'list',
      items:
        rest > 0 ? [...places, { type: 'text', value: `and ${formatCount(rest, 'more place')}` }] : places,
    },
  };
}

/** What stands in no file gets a path of its own, which tells GitLab one entry of the config from another. */
function fileOf({ path, kind, name }: Location): string {
  if (path !== null) return printable(path) || 'root';
  return ['image-config.json', kind, ...(name === null ? [] : [printable(name, 80)])].join('/');
}

/**
 * GitLab takes findings of one detector, file, first and last line for one, and drops the others: then the second
 * ends a line later.
 */
function endLines(): (detector: string, file: string, line: number) => number {
  const seen = new Map<string, number>();
  return (detector, file, line) => {
    const place = JSON.stringify([detector, file, line]);
    const count = seen.get(place) ?? 0;
    seen.set(place, count + 1);
    return line + count;
  };
}

function messagesOf(report: Report, shown: readonly Finding[]): readonly object[] {
  const unread = unreadParts(report.coverage);
  const rest = unread.length - MOST_MESSAGES;
  const hidden = report.findings.length - shown.length;
  const message = (level: 'info' | 'warn', value: string): object => ({ level, value: printable(value) });
  return [
    message('info', [`verdict ${report.verdict.outcome}`, ...report.verdict.reasons].join('; ')),
    ...unread.slice(0, MOST_MESSAGES).map(({ layer, path, reason }) => {
      const where = layer === null ? 'image' : `layer ${String(layer)}`;
      return message('warn', `${path === null ? where : `${where}, ${path}`} could not be read: ${reason}`);
    }),
    ...(rest > 0 ? [message('warn', `${formatCount(rest, 'more part')} could not be read`)] : []),
    ...(hidden > 0 ? [message('info', `${formatCount(hidden, 'finding')} of low confidence left out`)] : []),
  ];
}

/** `2026-01-31T12:00:00`: UTC, and the schema takes neither a zone nor fractions. */
function timeText(time: Date): string {
  return time.toISOString().slice(0, 19);
}
