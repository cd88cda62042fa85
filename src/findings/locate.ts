import type { PlacedMatch } from '../worker/layer-scan.ts';
import type { Location, LocationKind } from './finding.ts';
import type { Fate } from './lifecycle.ts';
import { by } from './order.ts';

/** A match and the layer it was seen in; null for what stands in no layer. */
export interface Sighting {
  readonly layer: number | null;
  readonly placed: PlacedMatch;
}

/** What goes away with the path it hangs on. The rest, such as the config, is part of the image for good. */
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

/** The places of one secret: each once, what stands in no layer first, then from the lowest layer up. */
export function locate(
  sightings: readonly Sighting[],
  fateOf: (layer: number, path: string) => Fate,
): readonly Location[] {
  const sorted = sightings.map((sighting) => toLocation(sighting, fateOf)).sort(inImageOrder);
  return sorted.filter((location, i) => {
    const previous = sorted[i - 1];
    return previous === undefined || inImageOrder(previous, location) !== 0;
  });
}

function toLocation(
  { layer, placed: { kind, path, name = null, match } }: Sighting,
  fateOf: (layer: number, path: string) => Fate,
): Location {
  const hangsOnPath = layer !== null && path !== null && KINDS_OF_PATHS.includes(kind);
  const fate: Fate = hangsOnPath ? fateOf(layer, path) : { lifecycle: 'present', removedBy: null };
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
    lifecycle: fate.lifecycle,
    removedBy: fate.removedBy,
  };
}
