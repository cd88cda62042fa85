import { printable } from '../errors.ts';
import type { Finding, Location } from '../findings/finding.ts';
import { layerName } from './base-image.ts';
import { columnsOf, cut, cutInstruction, paint, wrap, type TextStyle } from './layout.ts';
import { gradesText, KIND_NAMES, relatedValueTexts } from './locations.ts';
import type { ReportLayer } from '../result/report.ts';
import { nextStep } from './urgency.ts';
import { formatCount } from './units.ts';
import { verificationLines } from './verification.ts';

const MAX_LOCATIONS = 5;
const INDENT = '  ';

/** Returns the block of one finding: its title, its value, its locations and the next step. */
export function findingLines(
  finding: Finding,
  layers: readonly ReportLayer[],
  style: TextStyle,
): readonly string[] {
  const shown = style.verbose ? finding.locations : finding.locations.slice(0, MAX_LOCATIONS);
  const rest = finding.locations.length - shown.length;
  return [
    `${paint(finding.severity.toUpperCase(), finding.severity, style)}  ${finding.title}`,
    ...secretLines(finding),
    ...verificationLines(finding, style.width, INDENT),
    ...(style.verbose ? [`${INDENT}${finding.detector}  ${finding.id}`] : []),
    ...shown.flatMap((location, i) => locationLines(location, shown[i - 1], layers, style)),
    ...(rest > 0 ? [`${INDENT}and ${formatCount(rest, 'more location')}`] : []),
    nextLine(finding, style),
  ];
}

/** Returns the next step: as many of its sentences as fit on the line. */
function nextLine(finding: Finding, { width }: TextStyle): string {
  const [first = '', ...others] = nextStep(finding);
  let line = `${INDENT}next: ${first}`;
  for (const sentence of others) {
    if (columnsOf(line) + 1 + columnsOf(sentence) > width) break;
    line += ` ${sentence}`;
  }
  return INDENT + cut(line.trimStart(), width - INDENT.length);
}

/** Returns the value, its evidence and its related values. A shown secret keeps its line breaks for copying. */
function secretLines(finding: Finding): readonly string[] {
  const grades = gradesText(finding);
  const [first = '', ...others] = (finding.secret ?? finding.redacted)
    .split(/\r?\n/)
    .map((line) => INDENT + printable(line, Infinity));
  const relatedValues = relatedValueTexts(finding).map((text) => INDENT + printable(text, Infinity));
  return [grades === null ? first : `${first}  (${grades})`, ...others, ...relatedValues];
}

function locationLines(
  location: Location,
  previous: Location | undefined,
  layers: readonly ReportLayer[],
  style: TextStyle,
): readonly string[] {
  // True also for the first location: `undefined` differs from every layer and from `null`, the config.
  const isNewLayer = previous?.layer !== location.layer;
  return [
    ...(isNewLayer ? [layerLine(location.layer, layers, style)] : []),
    locationLine(location, style),
    ...lifecycleLines(location, style),
  ];
}

function layerLine(layer: number | null, layers: readonly ReportLayer[], style: TextStyle): string {
  if (layer === null) return `${INDENT}image metadata`;
  const start = INDENT + layerName(layer, layers);
  const createdBy = layers.find(({ index }) => index === layer)?.createdBy ?? null;
  return createdBy === null
    ? start
    : `${start}  ${cutInstruction(createdBy, style.width - start.length - 2)}`;
}

/** Returns the line of a location. A path is never cut, so that it can be copied; a name or an instruction may be. */
function locationLine(location: Location, style: TextStyle): string {
  const { kind, path, name, line, column, decoded = [] } = location;
  const indent = INDENT.repeat(2);
  if (path !== null) {
    const text = printable(path, Infinity);
    const notes = [
      ...(kind === 'file' ? [] : [KIND_NAMES[kind]]),
      ...decoded.map((encoding) => `in ${encoding}`),
    ];
    const position = kind === 'file' ? `${text}:${String(line)}:${String(column)}` : text;
    return indent + position + (notes.length === 0 ? '' : `  (${notes.join(', ')})`);
  }
  const start = [indent + (kind === 'file' ? 'file' : KIND_NAMES[kind]), ...decoded].join(' in ');
  return name === null ? start : `${start}  ${cutInstruction(name, style.width - start.length - 2)}`;
}

function lifecycleLines({ lifecycle, layer, removedBy }: Location, style: TextStyle): readonly string[] {
  if (lifecycle === 'present' || removedBy === null || layer === null) return [];
  const indent = INDENT.repeat(3);
  const start = `${indent}${lifecycle} by layer ${String(removedBy.layer)}`;
  const by =
    removedBy.createdBy === null
      ? ''
      : ` (${cutInstruction(removedBy.createdBy, style.width - start.length - 3)})`;
  const still = `still in the image: anyone who pulls layer ${String(layer)} can read it`;
  return [start + by, ...wrap(still, style.width, indent)];
}
