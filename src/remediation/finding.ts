import { printable } from '../errors.ts';
import { type Mask, maskOf } from '../findings/mask.ts';
import { asArray, asObject, asString, parseObject, type JsonObject } from '../json.ts';
import type { Occurrences } from './explain.ts';
import type { Leak } from './instruction.ts';

/** One finding of a JSON report. */
export interface ReportedFinding {
  readonly detector: string;
  readonly found: Occurrences;
}

/** Characters. An id may be abbreviated, like that of a commit. */
const MIN_ID = 6;

const MAX_PLACES = 20;

/** Looks up a finding in a JSON report. Returns a problem as the end of a sentence: `has no finding with this id`. */
export function findingIn(report: Uint8Array, id: string): ReportedFinding | string {
  const document = parseObject(report);
  if (document === null || !Array.isArray(document.findings)) return 'is not a JSON report of a scan';
  const wanted = id.toLowerCase();
  const matching = document.findings
    .map(asObject)
    .filter((finding) => wanted.length >= MIN_ID && asString(finding.id)?.startsWith(wanted));
  if (matching.length > 1) return `has ${String(matching.length)} findings whose id starts with this`;
  const detector = asString(matching[0]?.detector);
  if (detector === null) return 'has no finding with this id';
  const layers = asArray(document.layers).map(asObject);
  // A report of --show-secrets quotes instructions and paths verbatim.
  const mask = maskOf(document.findings.map(asObject).flatMap(secretsOf));
  const places = asArray(matching[0]?.locations).map((place) => placeOf(asObject(place), layers, mask));
  const shown = places.slice(0, MAX_PLACES).map(({ line }) => line);
  const rest = places.length - shown.length;
  return {
    detector,
    found: {
      places: rest > 0 ? [...shown, `and ${String(rest)} more`] : shown,
      leaks: places.map(({ leak }) => leak),
    },
  };
}

function secretsOf({ secret, companions }: JsonObject): readonly string[] {
  const related = asArray(companions).map((value) => asObject(value).secret);
  return [secret, ...related].filter((each) => typeof each === 'string');
}

interface Place {
  readonly line: string;
  readonly leak: Leak;
}

function placeOf(place: JsonObject, layers: readonly JsonObject[], mask: Mask): Place {
  const kind = asString(place.kind) ?? 'file';
  const layer = typeof place.layer === 'number' ? layers[place.layer] : undefined;
  const created = asString(layer?.createdBy);
  const base = typeof layer?.base === 'boolean' ? layer.base : null;
  const name = asString(place.name);
  const isRemoved = (asString(place.lifecycle) ?? 'present') !== 'present';
  const what = asString(place.path) ?? (name === null ? kind : `${kind} ${name}`);
  const origin = base === true ? ' of the base image' : '';
  const instruction =
    created === null ? '' : `, layer ${String(place.layer)}${origin}: ${oneLine(mask(created))}`;
  const removal = isRemoved ? ', removed by a later layer but still in the image' : '';
  return {
    line: oneLine(mask(what)) + instruction + removal,
    leak: { kind, createdBy: kind === 'history' ? name : created, base, isRemoved },
  };
}

/** Makes foreign text safe to print: short, without control characters and backquotes. */
const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' ').replaceAll('`', "'"), 120);
