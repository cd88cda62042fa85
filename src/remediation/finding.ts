import { printable } from '../errors.ts';
import { type Mask, maskOf } from '../findings/mask.ts';
import { asArray, asObject, asString, parseObject, type JsonObject } from '../json.ts';
import type { Found } from './explain.ts';
import type { Leak } from './instruction.ts';

/** What a JSON report says of one finding. */
export interface ReportedFinding {
  readonly detector: string;
  readonly found: Found;
}

/** Ids may be cut, as those of commits are. */
const SHORTEST_ID = 6;

const MOST_PLACES = 20;

/** Looks a finding up in a JSON report; what is wrong with the report comes back as the end of a sentence. */
export function findingIn(report: Uint8Array, id: string): ReportedFinding | string {
  const document = parseObject(report);
  if (document === null || !Array.isArray(document.findings)) return 'is no JSON report of a scan';
  const wanted = id.toLowerCase();
  const fitting = document.findings
    .map(asObject)
    .filter((one) => wanted.length >= SHORTEST_ID && asString(one.id)?.startsWith(wanted));
  if (fitting.length > 1) return `has ${String(fitting.length)} findings whose id starts like that`;
  const detector = asString(fitting[0]?.detector);
  if (detector === null) return 'has no finding with this id';
  const layers = asArray(document.layers).map(asObject);
  // A report of --show-secrets quotes instructions and paths as they are.
  const mask = maskOf(document.findings.map(asObject).flatMap(secretsOf));
  const places = asArray(fitting[0]?.locations).map((place) => placeOf(asObject(place), layers, mask));
  const shown = places.slice(0, MOST_PLACES).map(({ line }) => line);
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
  const halves = asArray(companions).map((companion) => asObject(companion).secret);
  return [secret, ...halves].filter((each) => typeof each === 'string');
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
  const whose = base === true ? ' of the base image' : '';
  const by = created === null ? '' : `, layer ${String(place.layer)}${whose}: ${oneLine(mask(created))}`;
  const later = isRemoved ? ', removed by a later layer but still in the image' : '';
  return {
    line: oneLine(mask(what)) + by + later,
    leak: { kind, createdBy: kind === 'history' ? name : created, base, isRemoved },
  };
}

/** Foreign text: without control characters, short, and without the marks of code. */
const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' ').replaceAll('`', "'"), 120);
