import { printable } from '../errors.ts';
import type { RelatedValue, Finding, Location } from '../findings/finding.ts';
import { layerName } from './base-image.ts';
import { cutInstruction } from './layout.ts';
import type { ReportLayer } from '../result/report.ts';
import { formatCount } from './units.ts';

/** Where a secret stands that is in no file's content. */
export const KIND_NAMES: Readonly<Record<Exclude<Location['kind'], 'file'>, string>> = {
  'file-name': 'in the name itself',
  'link-target': 'in the target of the link',
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

/** Columns of an instruction where it is quoted inside a sentence. */
const INSTRUCTION_COLUMNS = 120;

/** The place a reader should go to first: one where the secret survives best. */
export function firstPlace({ locations, lifecycle }: Finding): Location | undefined {
  return locations.find((place) => place.lifecycle === lifecycle) ?? locations[0];
}

/** On one printable line: `app/.env:3:9`, `keys/acme_… (in the name itself)`, `ENV API_KEY`. */
export function placeText({ kind, path, name, line, column, decoded = [] }: Location): string {
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

/** The instruction that made the layer, on one printable line of bounded length. */
export function instructionOf(layer: number | null, layers: readonly ReportLayer[]): string | null {
  const createdBy = layers.find(({ index }) => index === layer)?.createdBy ?? null;
  return createdBy === null ? null : cutInstruction(createdBy, INSTRUCTION_COLUMNS);
}

/** `layer 2 (COPY .env /app)`, `layer 0 of the base image (ADD …)`, `image metadata` */
export function layerText(layer: number | null, layers: readonly ReportLayer[]): string {
  if (layer === null) return 'image metadata';
  const instruction = instructionOf(layer, layers);
  const text = layerName(layer, layers);
  return instruction === null ? text : `${text} (${instruction})`;
}

/** Why a file that is gone still counts: `deleted by layer 4 (RUN rm …), still in the image: …`; null if it is not. */
export function removalText({ lifecycle, layer, removedBy }: Location): string | null {
  if (lifecycle === 'present' || removedBy === null || layer === null) return null;
  const by =
    removedBy.createdBy === null ? '' : ` (${cutInstruction(removedBy.createdBy, INSTRUCTION_COLUMNS)})`;
  const still = `still in the image: anyone who pulls layer ${String(layer)} can read it`;
  return `${lifecycle} by layer ${String(removedBy.layer)}${by}, ${still}`;
}

/** The other halves that stand beside the secret: `with Twilio Account SID AC3f… (line 3)`; nothing where there are none. */
export function companionTexts(finding: Finding): readonly string[] {
  return (finding.companions ?? []).map((companion) => {
    const { title, secret, redacted } = companion;
    return `with ${title} ${secret ?? redacted}${companionPlaceText(companion, finding)}`;
  });
}

/** Where the other half stands that the reader of the finding's first place sees: ` (line 3)`, ` (ENV ACME_ID and 1 more place)`. */
export function companionPlaceText(companion: RelatedValue, finding: Finding): string {
  const place = companionPlace(companion, finding);
  const first = firstPlace(finding);
  if (place === undefined) return '';
  const isOnSight = place.kind === 'file' && first !== undefined && isSameFile(place, first);
  const where = isOnSight ? `line ${String(place.line)}` : placeText(place);
  const rest = companion.locations.length - 1;
  return rest === 0 ? ` (${where})` : ` (${where} and ${formatCount(rest, 'more place')})`;
}

/** The place of a companion that is nearest to the finding's first place. */
export function companionPlace({ locations }: RelatedValue, finding: Finding): Location | undefined {
  const first = firstPlace(finding);
  const inSight = locations.filter((place) => first !== undefined && isSameFile(place, first));
  const distance = (place: Location): number => Math.abs(place.offset - (first?.offset ?? 0));
  const [nearest] = inSight.sort((a, b) => distance(a) - distance(b));
  return nearest ?? locations[0];
}

function isSameFile(a: Location, b: Location): boolean {
  return a.kind === b.kind && a.layer === b.layer && a.path === b.path && a.name === b.name;
}

/** What speaks for or against a finding: `checksum valid, medium confidence`; null where there is nothing to say. */
export function gradesText({ confidence, checksum, validity }: Finding): string | null {
  const notes = [
    checksum === 'none' ? null : `checksum ${checksum}`,
    confidence === 'high' ? null : `${confidence} confidence`,
    validity === 'active' || validity === 'inactive' ? validity : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(', ');
}
