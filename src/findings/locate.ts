import type { PlacedMatch } from '../worker/layer-scan.ts';
import type { Location, LocationKind } from './finding.ts';
import { PRESENT, type PathLifecycle } from './lifecycle.ts';
import { by } from './order.ts';

/** A match and its layer; null for metadata. */
export interface Occurrence {
  readonly layer: number | null;
  readonly placed: PlacedMatch;
}

type LifecycleLookup = (layer: number, path: string) => PathLifecycle;

/** Texts that are deleted with their path. The others, such as the config, always remain part of the image. */
const KINDS_OF_PATHS: readonly LocationKind[] = ['file', 'file-name', 'link-target', 'xattr'];

const inImageOrder = by<Location>(
  (location) => location.layer ?? -1,
  (location) => location.path ?? '',
  (location) => location.offset,
  (location) => location.kind,
  (location) => location.name ?? '',
  (location) => location.line,
  (location) => location.column,
);

/** Returns the locations of one secret, each once: those in the metadata, then from the lowest layer up. */
export function locate(
  occurrences: readonly Occurrence[],
  lifecycleOf: LifecycleLookup,
): readonly Location[] {
  const sorted = occurrences.map((occurrence) => toLocation(occurrence, lifecycleOf)).sort(inImageOrder);
  return sorted.filter((location, i) => {
    const previous = sorted[i - 1];
    return previous === undefined || inImageOrder(previous, location) !== 0;
  });
}

function toLocation(
  { layer, placed: { kind, path, name = null, match } }: Occurrence,
  lifecycleOf: LifecycleLookup,
): Location {
  const dependsOnPath = layer !== null && path !== null && KINDS_OF_PATHS.includes(kind);
  const { lifecycle, removedBy } = dependsOnPath ? lifecycleOf(layer, path) : PRESENT;
  return {
    kind,
    layer,
    path,
    name,
    ...(match.decoded && { decoded: match.decoded }),
    line: match.line,
    column: match.column,
    offset: match.start,
    length: match.end - match.start,
    lifecycle,
    removedBy,
  };
}
