import type { Report } from '../result/report.ts';

/** Every field name that occurs in a T, at any depth. */
type FieldOf<T> = T extends readonly (infer Item)[]
  ? FieldOf<Item>
  : T extends object
    ? { [K in keyof T & string]-?: K | FieldOf<T[K]> }[keyof T & string]
    : never;

/**
 * The fields of a report in the order in which they are written. A name that several objects have is listed once.
 * The compiler rejects a report field that is missing here.
 */
const FIELD_ORDER: Readonly<Record<FieldOf<Report>, true>> = {
  schemaVersion: true,
  tool: true,
  name: true,
  version: true,
  detectors: true,
  count: true,
  revision: true,
  image: true,
  reference: true,
  source: true,
  platform: true,
  // Fields of the image and of a layer.
  layers: true,
  index: true,
  digest: true,
  configDigest: true,
  diffId: true,
  mediaType: true,
  // Fields of a finding and of a location.
  findings: true,
  id: true,
  detector: true,
  vendor: true,
  title: true,
  severity: true,
  confidence: true,
  redacted: true,
  secret: true,
  companions: true,
  checksum: true,
  validity: true,
  // Fields of a verification.
  verification: true,
  host: true,
  account: true,
  scopes: true,
  expiresAt: true,
  details: true,
  value: true,
  links: true,
  url: true,
  kind: true,
  layer: true,
  path: true,
  decoded: true,
  reason: true,
  size: true,
  createdBy: true,
  // Fields of a layer and of the base image.
  base: true,
  evidence: true,
  status: true,
  line: true,
  column: true,
  offset: true,
  length: true,
  lifecycle: true,
  locations: true,
  removedBy: true,
  coverage: true,
  complete: true,
  bytes: true,
  files: true,
  skipped: true,
  failed: true,
  verdict: true,
  outcome: true,
  reasons: true,
  stats: true,
  wallMs: true,
  layersFromCache: true,
};

/** The names of all report fields, in the order in which they are written. */
export const REPORT_FIELDS: readonly string[] = Object.keys(FIELD_ORDER);

/** Returns the report as JSON: indented by two spaces, fields in a fixed order, with a final line feed. */
export function renderJson(report: Report): string {
  return `${safeJson(JSON.stringify(report, [...REPORT_FIELDS], 2))}\n`;
}

/**
 * Returns JSON that is safe to print and to parse. Characters that control a terminal or reverse text become `\uNNNN`,
 * which parses to the same text. A lone surrogate, which strict parsers reject, becomes U+FFFD.
 */
export function safeJson(json: string): string {
  return json
    .replace(/\\(?:u(d[89a-f][\da-f]{2})|[^])/g, (escape, lone: string | undefined) =>
      lone === undefined ? escape : '\\ufffd',
    )
    .replace(/[\x7f-\x9f\p{Cf}\u2028\u2029]/gu, escapeUnits);
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, i) => {
    return `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }).join('');
}
