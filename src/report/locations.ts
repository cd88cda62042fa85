import { printable } from '../errors.ts';
import type { RelatedValue, Finding, Location } from '../findings/finding.ts';
import { layerName } from './base-image.ts';
import { cutInstruction } from './layout.ts';
import type { ReportLayer } from '../result/report.ts';
import { formatCount } from './units.ts';

/** Names for every kind of location other than a file's content. */
export const KIND_NAMES: Readonly<Record<Exclude<Location['kind'], 'file'>, string>> = {
  'file-name': 'in the file name',
  'link-target': 'in the link target',
  xattr: 'in an extended attribute',
  env: 'ENV',
  label: 'LABEL',
  cmd: 'CMD',
  entrypoint: 'ENTRYPOINT',
  healthcheck: 'HEALTHCHECK',
  onbuild: 'ONBUILD',
  history: 'history',
  config: 'config',
  annotation: 'annotation',
  attestation: 'attestation',
};

/** Width of an instruction that is quoted inside a sentence, in columns. */
const INSTRUCTION_COLUMNS = 120;

/** Returns the location to show first: one with the finding's own lifecycle, so the secret is most exposed there. */
export function primaryLocation({ locations, lifecycle }: Finding): Location | undefined {
  return locations.find((location) => location.lifecycle === lifecycle) ?? locations[0];
}

/** Returns the finding's locations, the primary one first. */
export function orderedLocations(finding: Finding): readonly Location[] {
  const primary = primaryLocation(finding);
  if (primary === undefined) return [];
  return [primary, ...finding.locations.filter((location) => location !== primary)];
}

/** Returns a location on one printable line: `app/.env:3:9`, `keys/acme_… (in the file name)`, `ENV API_KEY`. */
export function locationText({ kind, path, name, line, column, decoded = [] }: Location): string {
  const notes = decoded.map((encoding) => `in ${printable(encoding)}`);
  if (path !== null) {
    const text = printable(path, Infinity);
    if (kind === 'file') return withNotes(`${text}:${String(line)}:${String(column)}`, notes);
    return withNotes(text, [KIND_NAMES[kind], ...notes]);
  }
  const what = kind === 'file' ? 'file' : KIND_NAMES[kind];
  return withNotes(name === null ? what : `${what} ${cutInstruction(name, INSTRUCTION_COLUMNS)}`, notes);
}

function withNotes(text: string, notes: readonly string[]): string {
  return notes.length === 0 ? text : `${text} (${notes.join(', ')})`;
}

/** Returns the instruction that created the layer, on one printable line of bounded length. */
export function instructionOf(layer: number | null, layers: readonly ReportLayer[]): string | null {
  const createdBy = layers.find(({ index }) => index === layer)?.createdBy ?? null;
  return createdBy === null ? null : cutInstruction(createdBy, INSTRUCTION_COLUMNS);
}

/** Returns `layer 2 (COPY .env /app)`, `layer 0 of the base image (ADD …)` or `image metadata`. */
export function layerText(layer: number | null, layers: readonly ReportLayer[]): string {
  if (layer === null) return 'image metadata';
  const instruction = instructionOf(layer, layers);
  const text = layerName(layer, layers);
  return instruction === null ? text : `${text} (${instruction})`;
}

/** Returns why a removed file still counts: `deleted by layer 4 (RUN rm …), still in the image: …`. Else null. */
export function removalText({ lifecycle, layer, removedBy }: Location): string | null {
  if (lifecycle === 'present' || removedBy === null || layer === null) return null;
  const by =
    removedBy.createdBy === null ? '' : ` (${cutInstruction(removedBy.createdBy, INSTRUCTION_COLUMNS)})`;
  const still = `still in the image: anyone who pulls layer ${String(layer)} can read it`;
  return `${lifecycle} by layer ${String(removedBy.layer)}${by}, ${still}`;
}

/** Returns one text per related value: `with Twilio Account SID AC3f… (line 3)`. */
export function relatedValueTexts(finding: Finding): readonly string[] {
  return (finding.companions ?? []).map((relatedValue) => {
    const { title, secret, redacted } = relatedValue;
    return `with ${title} ${secret ?? redacted}${relatedValueLocationText(relatedValue, finding)}`;
  });
}

/** Returns where a related value is, in brackets: ` (line 3)`, ` (ENV ACME_ID and 1 more location)`. */
export function relatedValueLocationText(relatedValue: RelatedValue, finding: Finding): string {
  const location = relatedValueLocation(relatedValue, finding);
  const primary = primaryLocation(finding);
  if (location === undefined) return '';
  const isInSameFile = location.kind === 'file' && primary !== undefined && isSameText(location, primary);
  const where = isInSameFile ? `line ${String(location.line)}` : locationText(location);
  const rest = relatedValue.locations.length - 1;
  return rest === 0 ? ` (${where})` : ` (${where} and ${formatCount(rest, 'more location')})`;
}

/** Returns the location of a related value that is nearest to the finding's primary location. */
export function relatedValueLocation({ locations }: RelatedValue, finding: Finding): Location | undefined {
  const primary = primaryLocation(finding);
  const inSameText = locations.filter((location) => primary !== undefined && isSameText(location, primary));
  const distance = (location: Location): number => Math.abs(location.offset - (primary?.offset ?? 0));
  const [nearest] = inSameText.sort((a, b) => distance(a) - distance(b));
  return nearest ?? locations[0];
}

/** Whether both locations are in the same file or the same entry of the image config. */
function isSameText(a: Location, b: Location): boolean {
  return a.kind === b.kind && a.layer === b.layer && a.path === b.path && a.name === b.name;
}

/** Returns the evidence for or against a finding: `checksum valid, medium confidence`. Null if there is none. */
export function gradesText({ confidence, checksum, validity }: Finding): string | null {
  const notes = [
    checksum === 'none' ? null : `checksum ${checksum}`,
    confidence === 'high' ? null : `${confidence} confidence`,
    validity === 'active' || validity === 'inactive' ? validity : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(', ');
}
