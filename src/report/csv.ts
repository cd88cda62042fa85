import { printable } from '../errors.ts';
import type { Finding, Location } from '../findings/finding.ts';
import { relatedValueTexts } from './locations.ts';
import type { Report, ReportLayer } from '../result/report.ts';
import { unreadParts } from './shown.ts';

type Cell = string | number | null;

const COLUMNS = [
  ...[
    'record',
    'id',
    'detector',
    'vendor',
    'title',
    'severity',
    'confidence',
    'redacted',
    'checksum',
    'validity',
    'companions',
  ],
  ...['lifecycle', 'kind', 'layer', 'path', 'name', 'decoded', 'line', 'column', 'offset', 'length'],
  ...['created_by', 'removed_by_layer', 'removed_by', 'image', 'image_digest', 'reason'],
  // The vendor's answer about the secret.
  ...['verified_by', 'verified', 'account', 'scopes', 'expires_at'],
  // Whether the layer belongs to the base image; empty if unknown.
  'base_layer',
] as const;
const SECRET_COLUMN = 'secret';

/**
 * Yields the report as a table (RFC 4180): one row per location of a finding, and one per part that could not be read
 * (`record` is `finding` or `unread`). Shown secrets are in an extra last column. UTF-8 without a byte order mark.
 */
export function* renderCsv(report: Report): Generator<string> {
  const hasSecrets = report.findings.some(({ secret }) => secret !== undefined);
  const columns = hasSecrets ? [...COLUMNS, SECRET_COLUMN] : COLUMNS;
  const rowOf = (cells: Readonly<Record<string, Cell>>): string =>
    `${columns.map((column) => cellOf(cells[column] ?? null)).join(',')}\r\n`;

  yield `${columns.join(',')}\r\n`;
  const image = { image: report.image.reference, image_digest: report.image.digest };
  for (const finding of report.findings) {
    for (const location of finding.locations) {
      yield rowOf({ record: 'finding', ...image, ...cellsOf(finding, location, report) });
    }
  }
  for (const { layer, path, reason } of unreadParts(report.coverage)) {
    const { createdBy = null, base = null } = layerOf(layer, report) ?? {};
    const cells = { layer, path, reason, created_by: createdBy, base_layer: base?.toString() ?? null };
    yield rowOf({ record: 'unread', ...image, ...cells });
  }
}

function cellsOf(finding: Finding, location: Location, report: Report): Readonly<Record<string, Cell>> {
  const { id, detector, vendor, title, severity, confidence, redacted, checksum, validity } = finding;
  const {
    lifecycle,
    kind,
    layer,
    path,
    name,
    decoded = [],
    line,
    column,
    offset,
    length,
    removedBy,
  } = location;
  return {
    ...{ id, detector, vendor, title, severity, confidence, redacted, checksum, validity },
    ...{ lifecycle, kind, layer, path, name, line, column, offset, length },
    decoded: decoded.length === 0 ? null : decoded.join(' '),
    created_by: layerOf(layer, report)?.createdBy ?? null,
    base_layer: layerOf(layer, report)?.base?.toString() ?? null,
    removed_by_layer: removedBy?.layer ?? null,
    removed_by: removedBy?.createdBy ?? null,
    companions: finding.companions === undefined ? null : relatedValueTexts(finding).join('; '),
    ...verificationCells(finding),
    secret: finding.secret ?? null,
  };
}

function verificationCells({ verification }: Finding): Readonly<Record<string, Cell>> {
  if (verification === undefined) return {};
  const { host, reason, account = null, scopes = [], expiresAt = null } = verification;
  return {
    verified_by: host,
    verified: reason,
    account,
    scopes: scopes.length === 0 ? null : scopes.join(' '),
    expires_at: expiresAt,
  };
}

function layerOf(layer: number | null, { layers }: Report): ReportLayer | undefined {
  return layers.find(({ index }) => index === layer);
}

/**
 * Returns a cell: text is in quotes and on one line. Spreadsheets run text that starts with one of `= + - @` (also
 * full-width) as a formula, so an apostrophe is put before it. The same holds after a semicolon, which separates
 * cells in some locales; quotes then protect only the first cell.
 */
function cellOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = printable(value, Infinity).replace(/(^|;)(?=[\s"']*[=+\-@＝＋－＠])/g, "$1'");
  return `"${text.replaceAll('"', '""')}"`;
}
