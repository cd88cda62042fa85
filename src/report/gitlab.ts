import type { Detector, Severity } from '../catalogue/model/detector.ts';
import { printable } from '../errors.ts';
import type { Finding, Location } from '../findings/finding.ts';
import { ADVICE, CWE } from './advice.ts';
import type { RenderContext } from './formats.ts';
import { safeJson } from './json.ts';
import {
  gradesText,
  layerText,
  locationText,
  primaryLocation,
  relatedValueTexts,
  removalText,
} from './locations.ts';
import type { Report } from '../result/report.ts';
import { shownFindings, unreadParts } from './shown.ts';
import { formatCount } from './units.ts';
import { verificationLines } from './verification.ts';

const SCHEMA_VERSION = '15.0.6';
const SCHEMA = `https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v${SCHEMA_VERSION}/dist/secret-detection-report-format.json`;

/** GitLab's own analyzers write this if there is no commit; the schema requires one. */
const NO_COMMIT = '0000000';
const MAX_LOCATIONS = 100;
const MAX_MESSAGES = 100;
/** The schema's limit, in characters. */
const MAX_NAME_LENGTH = 255;

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

/**
 * Returns the report for GitLab's `artifacts:reports:secret_detection` (schema 15.0.6): one vulnerability per finding.
 * GitLab reads descriptions as Markdown, so text from the image is only in `details`, which are plain text.
 * An incomplete scan has the status `failure`; its messages list what was not read.
 */
export function renderGitlab(report: Report, context: RenderContext): string {
  const { tool, stats } = report;
  const scanner = { id: tool.name, name: tool.name, version: tool.version, vendor: { name: tool.name } };
  const findings = shownFindings(report, context);
  const known = new Map(context.detectors.map((detector) => [detector.id, detector]));
  const endLineOf = endLineChooser();
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
      const first = primaryLocation(finding);
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
    name: printable(title, MAX_NAME_LENGTH - 1),
    description: detector?.description ?? `${title} in a container image.`,
    severity: SEVERITY_NAMES[finding.severity],
    solution: ADVICE,
    identifiers: [
      { type: 'scan_image_detector', name: `scan-image ${finding.detector}`, value: finding.detector },
      { type: 'cwe', name: CWE.id, value: CWE.number, url: CWE.url },
    ],
    ...(links.length === 0 ? {} : { links: links.map((url) => ({ url })) }),
    // The schema means the raw secret; we write only its redacted form.
    raw_source_code_extract: finding.redacted,
    details: detailsOf(finding, report),
  };
}

function detailsOf(finding: Finding, { image, layers }: Report): object {
  const grades = gradesText(finding);
  const locations = finding.locations.slice(0, MAX_LOCATIONS).map((location) => {
    const removal = removalText(location);
    const where = `${locationText(location)} in ${layerText(location.layer, layers)}`;
    return { type: 'text', value: removal === null ? where : `${where}, ${removal}` };
  });
  const rest = finding.locations.length - locations.length;
  const verification = verificationLines(finding, Infinity, '').map((value) => ({ type: 'text', value }));
  const text = (name: string, value: string): object => ({ name, type: 'text', value: printable(value) });
  return {
    kind: text('What', finding.title),
    secret: text(
      'Secret',
      [`${finding.redacted}${grades === null ? '' : ` (${grades})`}`, ...relatedValueTexts(finding)].join(
        ', ',
      ),
    ),
    ...(verification.length > 0 && {
      verification: { name: 'Verification', type: 'list', items: verification },
    }),
    image: text('Image', image.reference),
    ...(image.digest === null ? {} : { digest: text('Image digest', image.digest) }),
    places: {
      name: 'Locations',
      type: 'list',
      items:
        rest > 0
          ? [...locations, { type: 'text', value: `and ${formatCount(rest, 'more location')}` }]
          : locations,
    },
  };
}

/**
 * Returns the path that GitLab shows for a location. Each entry of the image config gets a
 * separate path, so that GitLab distinguishes them.
 */
function fileOf({ path, kind, name }: Location): string {
  if (path !== null) return printable(path) || 'root';
  return ['image-config.json', kind, ...(name === null ? [] : [printable(name, 80)])].join('/');
}

/**
 * Returns a function that chooses the last line of each vulnerability. GitLab keeps only one of several
 * vulnerabilities with the same detector, file, first and last line; each repeated one therefore ends a line later.
 */
function endLineChooser(): (detector: string, file: string, line: number) => number {
  const seen = new Map<string, number>();
  return (detector, file, line) => {
    const key = JSON.stringify([detector, file, line]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return line + count;
  };
}

function messagesOf(report: Report, shown: readonly Finding[]): readonly object[] {
  const unread = unreadParts(report.coverage);
  const rest = unread.length - MAX_MESSAGES;
  const hidden = report.findings.length - shown.length;
  const message = (level: 'info' | 'warn', value: string): object => ({ level, value: printable(value) });
  return [
    message('info', [`verdict ${report.verdict.outcome}`, ...report.verdict.reasons].join('; ')),
    ...unread.slice(0, MAX_MESSAGES).map(({ layer, path, reason }) => {
      const where = layer === null ? 'image' : `layer ${String(layer)}`;
      return message('warn', `${path === null ? where : `${where}, ${path}`} could not be read: ${reason}`);
    }),
    ...(rest > 0 ? [message('warn', `${formatCount(rest, 'more part')} could not be read`)] : []),
    ...(hidden > 0 ? [message('info', `${formatCount(hidden, 'low-confidence finding')} omitted`)] : []),
  ];
}

/** Returns a time in UTC, `2026-01-31T12:00:00`: the schema allows neither a time zone nor fractions. */
function timeText(time: Date): string {
  return time.toISOString().slice(0, 19);
}
