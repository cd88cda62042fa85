import { printable } from '../errors.ts';
import type { Finding, Location, Verification } from '../findings/finding.ts';
import type { RenderContext } from './formats.ts';
import { safeJson } from './json.ts';
import {
  companionPlace,
  companionTexts,
  firstPlace,
  gradesText,
  instructionOf,
  layerText,
  placeText,
  removalText,
} from './places.ts';
import type { Report } from '../result/report.ts';
import { LEVELS, rulesOf } from './sarif-rules.ts';
import { shownFindings, unreadParts } from './shown.ts';
import { formatCount } from './units.ts';
import { relativeUri, repositoryOf } from './uri.ts';

/** GitHub takes no file with more in a run, and shows the first 5,000. The worst come first. */
const MOST_RESULTS = 25_000;
/** What GitHub shows of a result; the others are counted. */
const MOST_RELATED = 100;
const MOST_NOTIFICATIONS = 1000;
/** Stands for the file where a secret is in none: viewers want a path in every result. */
const CONFIG_FILE = 'image-config.json';

/**
 * The report as SARIF 2.1.0 (OASIS, with Errata 01): a result a finding. The first place is its location; the others
 * and those of its other halves are related locations. Image, layer and instruction are logical locations, for a URI has to be a path alone.
 * Where something could not be read, `executionSuccessful` is false and a notification says what.
 */
export function renderSarif(report: Report, context: RenderContext): string {
  const { tool, image } = report;
  const all = shownFindings(report, context);
  const findings = all.slice(0, MOST_RESULTS);
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
  const first = firstPlace(finding);
  const others = finding.locations.filter((place) => place !== first);
  const related = relatedPlaces(finding, others, report).slice(0, MOST_RELATED);
  return {
    ruleId: finding.detector,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: messageText(sentenceOf(finding, first, others.length, report)) },
    locations: first === undefined ? [] : [locationOf(first, report)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map(({ place, text }, index) => ({
            id: index + 1,
            ...locationOf(place, report),
            message: { text: messageText(text) },
          })),
        }),
    partialFingerprints: {
      // The id holds for rebuilds and tags. GitHub tracks an alert by the second name alone.
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

interface RelatedPlace {
  readonly place: Location;
  readonly text: string;
}

/** The other halves first, which are few, then the secret's other places. */
function relatedPlaces(
  finding: Finding,
  others: readonly Location[],
  report: Report,
): readonly RelatedPlace[] {
  const halves = (finding.companions ?? []).flatMap((companion) => {
    const place = companionPlace(companion, finding);
    const what = `${companion.title} ${companion.redacted}`;
    return place === undefined ? [] : [{ place, text: `${what} in ${placeSentence(place, report)}` }];
  });
  return [...halves, ...others.map((place) => ({ place, text: placeSentence(place, report) }))];
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

function locationOf(place: Location, report: Report): object {
  const { path, kind, line, column, offset, length, decoded } = place;
  const stands = kind === 'file' && path !== null;
  const layer = report.layers.find(({ index }) => index === place.layer);
  return {
    physicalLocation: {
      artifactLocation: { uri: path === null ? CONFIG_FILE : relativeUri(path) },
      region: stands
        ? // The column counts bytes; where the text is no ASCII only the offset is exact.
          { startLine: line, startColumn: column, byteOffset: offset, byteLength: length }
        : { startLine: 1 },
    },
    logicalLocations: logicalLocations(place, report),
    properties: {
      kind,
      layer: place.layer,
      digest: layer?.digest ?? null,
      base: layer?.base ?? null,
      lifecycle: place.lifecycle,
      ...(decoded && { decoded }),
      ...(place.removedBy && { removedByLayer: place.removedBy.layer }),
    },
  };
}

interface LogicalLocation {
  readonly name: string;
  readonly kind: string;
  readonly fullyQualifiedName: string;
}

/** From the outside in: the image, its layer and the instruction that made it, or the entry of the config. */
function logicalLocations(place: Location, { image, layers }: Report): readonly LogicalLocation[] {
  const reference = printable(image.reference);
  const whole = { name: reference, kind: 'image', fullyQualifiedName: reference };
  if (place.layer === null) return [whole, inside(whole, 'config', placeText(place))];
  const layer = inside(whole, 'layer', `layer ${String(place.layer)}`);
  const instruction = instructionOf(place.layer, layers);
  return instruction === null ? [whole, layer] : [whole, layer, inside(layer, 'instruction', instruction)];
}

function inside({ fullyQualifiedName }: LogicalLocation, kind: string, name: string): LogicalLocation {
  return { name, kind, fullyQualifiedName: `${fullyQualifiedName}/${name}` };
}

function sentenceOf(finding: Finding, first: Location | undefined, others: number, report: Report): string {
  const grades = gradesText(finding);
  const secret = `${finding.title} ${finding.redacted}${grades === null ? '' : ` (${grades})`}`;
  const what = [secret, ...companionTexts(finding)].join(' ');
  const where = first === undefined ? '' : ` in ${placeSentence(first, report)}`;
  return `${what}${where}${others === 0 ? '' : `; and in ${formatCount(others, 'more place')}`}`;
}

function placeSentence(place: Location, report: Report): string {
  const removal = removalText(place);
  const where =
    place.layer === null ? placeText(place) : `${placeText(place)}, ${layerText(place.layer, report.layers)}`;
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
  const rest = all.length - MOST_NOTIFICATIONS;
  const hidden = report.findings.length - shown.length;
  return [
    ...all.slice(0, MOST_NOTIFICATIONS),
    ...(rest > 0 ? [notification('error', 'unread', `and ${formatCount(rest, 'more part')}`)] : []),
    ...(shown.length > MOST_RESULTS
      ? [
          notification(
            'note',
            'cut',
            `${formatCount(shown.length - MOST_RESULTS, 'finding')} left out, for there is no room for them`,
          ),
        ]
      : []),
    ...(hidden > 0
      ? [notification('note', 'hidden', `${formatCount(hidden, 'finding')} of low confidence left out`)]
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

/** Brackets make links in a message and braces placeholders (sections 3.11.5 and 3.11.6), unless escaped. */
function messageText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}
