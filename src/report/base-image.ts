import { printable } from '../errors.ts';
import { shortDigest } from '../oci/digest.ts';
import type { Report, ReportLayer } from '../result/report.ts';
import { formatCount } from './units.ts';

/**
 * Returns what is known of the base image, on one printable line: `docker.io/library/node:22, the lowest 5 of 8 layers
 * (guessed from the history)`. Null if nothing is known.
 */
export function baseText({ image: { base }, layers }: Report): string | null {
  if (base === null) return null;
  const { name, digest, evidence } = base;
  const count = layers.filter((layer) => layer.base === true).length;
  const named = [name ?? (digest === null ? null : `digest ${shortDigest(digest)}`)]
    .filter((text) => text !== null)
    .map((text) => printable(text));
  switch (evidence) {
    case 'command':
      return [
        ...named,
        `the lowest ${count === 1 ? '' : `${String(count)} `}of ${formatCount(layers.length, 'layer')} (guessed from the history)`,
      ].join(', ');
    case 'root-filesystem':
      return [...named, 'at least layer 0 (guessed from the history)'].join(', ');
    case null:
      return `${named.join('')} (its layers are unknown)`;
  }
}

/** Returns `layer 2` or `layer 0 of the base image`: a leak in the latter is fixed in the base image. */
export function layerName(layer: number, layers: readonly ReportLayer[]): string {
  const name = `layer ${String(layer)}`;
  return isBaseLayer(layer, layers) ? `${name} of the base image` : name;
}

export function isBaseLayer(layer: number | null, layers: readonly ReportLayer[]): boolean {
  return layers.find(({ index }) => index === layer)?.base === true;
}
