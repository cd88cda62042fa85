import { printable } from '../errors.ts';
import type { Finding, Location, Verification } from '../findings/finding.ts';
import type { RenderContext } from './formats.ts';
import { safeJson } from './json.ts';
import {
  gradesText,
  instructionOf,
  layerText,
  locationText,
  primaryLocation,
  relatedValueLocation,
  relatedValueTexts,
  removalText,
} from './locations.ts';
import type { Report } from '../result/report.ts';
import { LEVELS, rulesOf } from './sarif-rules.ts';
import { shownFindings, unreadParts } from './shown.ts';
import { formatCount } from './units.ts';
import { relativeUri, repositoryOf } from './uri.ts';

/** GitHub rejects a run with more results and shows the first 5,000. Findings are sorted by severity. */
const MAX_RESULTS = 25_000;
/** GitHub shows this many per result; the message counts the others. */
const MAX_RELATED = 100;
const MAX_NOTIFICATIONS = 1000;
/** The path of a secret in the image config: viewers require a path in every result. */
const CONFIG_FILE = 'image-config.json';

/**
 * Returns the report as SARIF 2.1.0 (OASIS, with Errata 01): one result per finding, at its primary location. Other
 * locations and related values are related locations; image, layer and instruction are logical locations, since a URI
 * may only be a path. If a part could not be read, `executionSuccessful` is false and a notification names it.
 */
export function renderSarif(report: Report, context: RenderContext): string {
  const { tool, image } = report;
  const all = shownFindings(report, context);
  const findings = all.slice(0, MAX_RESULTS);
  const rules = rulesOf(findings, context.detectors);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            rules,
            properties: { detectors: tool.detectors },
          },
        },
        automationDetails: {
          id: ['image', repositoryOf(image.reference), repositoryOf(image.platform ?? 'any'), ''].join('/'),
        },
        invocations: [
          {
            executionSuccessful: unreadParts(report.coverage).length === 0,
            toolExecutionNotifications: notificationsOf(report, all),
          },
        ],
        columnKind: 'utf16CodeUnits',
        redactionTokens: ['****', '…'],
        results: findings.map((finding) => resultOf(finding, ruleIndex.get(finding.detector) ?? -1, report)),
        properties: {
          image: {
            reference: printable(image.reference),
            source: printable(image.source),
            platform: image.platform === null ? null : printable(image.platform),
            digest: image.digest,
            configDigest: image.configDigest,
            base: image.base && { ...image.base, name: image.base.name && printable(image.base.name) },
          },
          verdict: report.verdict,
        },
      },
    ],
  };
  return `${safeJson(JSON.stringify(log, null, 2))}\n`;
}

function resultOf(finding: Finding, ruleIndex: number, report: Report): object {
  const primary = primaryLocation(finding);
  const others = finding.locations.filter((location) => location !== primary);
  const related = relatedLocationsOf(finding, others, report).slice(0, MAX_RELATED);
  return {
    ruleId: finding.detector,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: messageText(sentenceOf(finding, primary, others.length, report)) },
    locations: primary === undefined ? [] : [locationOf(primary, report)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map(({ location, text }, index) => ({
            id: index + 1,
            ...locationOf(location, report),
            message: { text: messageText(text) },
          })),
        }),
    partialFingerprints: {
      // The id is the same for rebuilds and other tags. GitHub tracks an alert only by the second fingerprint.
      'scanImageFinding/v1': finding.id,
      primaryLocationLineHash: `${finding.id}:1`,
    },
    properties: {
      severity: finding.severity,
      confidence: finding.confidence,
      redacted: finding.redacted,
      vendor: finding.vendor,
      checksum: finding.checksum,
      validity: finding.validity,
      ...(finding.verification && { verification: verificationOf(finding.verification) }),
      lifecycle: finding.lifecycle,
      places: finding.locations.length,
    },
  };
}

interface RelatedLocation {
  readonly location: Location;
  readonly text: string;
}

/** Returns the related values first, because they are few, then the secret's other locations. */
function relatedLocationsOf(
  finding: Finding,
  others: readonly Location[],
  report: Report,
): readonly RelatedLocation[] {
  const relatedValues = (finding.companions ?? []).flatMap((value) => {
    const location = relatedValueLocation(value, finding);
    const what = `${value.title} ${value.redacted}`;
    return location === undefined
      ? []
      : [{ location, text: `${what} in ${locationSentence(location, report)}` }];
  });
  return [
    ...relatedValues,
    ...others.map((location) => ({ location, text: locationSentence(location, report) })),
  ];
}

function verificationOf({ host, reason, account, scopes, expiresAt }: Verification): object {
  return {
    host: host === null ? null : printable(host),
    reason: printable(reason),
    ...(account !== undefined && { account: printable(account) }),
    ...(scopes !== undefined && { scopes: scopes.map((scope) => printable(scope)) }),
    ...(expiresAt !== undefined && { expiresAt: printable(expiresAt) }),
  };
}

function locationOf(location: Location, report: Report): object {
  const { path, kind, line, column, offset, length, decoded } = location;
  const isInFile = kind === 'file' && path !== null;
  const layer = report.layers.find(({ index }) => index === location.layer);
  return {
    physicalLocation: {
      artifactLocation: { uri: path === null ? CONFIG_FILE : relativeUri(path) },
      region: isInFile
        ? // The column counts bytes, so for text that is not ASCII only the offset is exact.
          { startLine: line, startColumn: column, byteOffset: offset, byteLength: length }
        : { startLine: 1 },
    },
    logicalLocations: logicalLocations(location, report),
    properties: {
      kind,
      layer: location.layer,
      digest: layer?.digest ?? null,
      base: layer?.base ?? null,
      lifecycle: location.lifecycle,
      ...(decoded && { decoded }),
      ...(location.removedBy && { removedByLayer: location.removedBy.layer }),
    },
  };
}

interface LogicalLocation {
  readonly name: string;
  readonly kind: string;
  readonly fullyQualifiedName: string;
}

/** Returns the image, then its layer and the instruction that created it, or the entry of the config. */
function logicalLocations(location: Location, { image, layers }: Report): readonly LogicalLocation[] {
  const reference = printable(image.reference);
  const root = { name: reference, kind: 'image', fullyQualifiedName: reference };
  if (location.layer === null) return [root, inside(root, 'config', locationText(location))];
  const layer = inside(root, 'layer', `layer ${String(location.layer)}`);
  const instruction = instructionOf(location.layer, layers);
  return instruction === null ? [root, layer] : [root, layer, inside(layer, 'instruction', instruction)];
}

function inside({ fullyQualifiedName }: LogicalLocation, kind: string, name: string): LogicalLocation {
  return { name, kind, fullyQualifiedName: `${fullyQualifiedName}/${name}` };
}

function sentenceOf(finding: Finding, primary: Location | undefined, others: number, report: Report): string {
  const grades = gradesText(finding);
  const secret = `${finding.title} ${finding.redacted}${grades === null ? '' : ` (${grades})`}`;
  const what = [secret, ...relatedValueTexts(finding)].join(' ');
  const where = primary === undefined ? '' : ` in ${locationSentence(primary, report)}`;
  return `${what}${where}${others === 0 ? '' : `; and in ${formatCount(others, 'more location')}`}`;
}

function locationSentence(location: Location, report: Report): string {
  const removal = removalText(location);
  const where =
    location.layer === null
      ? locationText(location)
      : `${locationText(location)}, ${layerText(location.layer, report.layers)}`;
  return removal === null ? where : `${where}, ${removal}`;
}

function notificationsOf(report: Report, shown: readonly Finding[]): readonly object[] {
  const unread = unreadParts(report.coverage).map(({ layer, path, reason }) =>
    notification('error', 'unread', `${partText(layer, path)} could not be read: ${printable(reason)}`),
  );
  const skipped = report.coverage.skipped.map(({ layer, path, reason }) =>
    notification('note', 'skipped', `${partText(layer, path)} was skipped: ${printable(reason)}`),
  );
  const all = [...unread, ...skipped];
  const rest = all.length - MAX_NOTIFICATIONS;
  const hidden = report.findings.length - shown.length;
  return [
    ...all.slice(0, MAX_NOTIFICATIONS),
    ...(rest > 0 ? [notification('error', 'unread', `and ${formatCount(rest, 'more part')}`)] : []),
    ...(shown.length > MAX_RESULTS
      ? [
          notification(
            'note',
            'cut',
            `${formatCount(shown.length - MAX_RESULTS, 'finding')} omitted: GitHub accepts at most ${formatCount(MAX_RESULTS, 'result')}`,
          ),
        ]
      : []),
    ...(hidden > 0
      ? [notification('note', 'hidden', `${formatCount(hidden, 'low-confidence finding')} omitted`)]
      : []),
  ];
}

function notification(level: 'error' | 'note', id: string, text: string): object {
  return { level, descriptor: { id }, message: { text: messageText(text) } };
}

function partText(layer: number | null, path: string | null): string {
  const where = layer === null ? 'image' : `layer ${String(layer)}`;
  return path === null ? where : `${where}, ${printable(path, Infinity)}`;
}

/** Escapes a message: brackets mark links and braces mark placeholders (sections 3.11.5 and 3.11.6). */
function messageText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}
