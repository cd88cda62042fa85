import { effectOn, type LayerChanges, type PathKey } from '../layers/changes.ts';
import type { Lifecycle, RemovedBy } from './finding.ts';

export interface PathLifecycle {
  readonly lifecycle: Lifecycle;
  readonly removedBy: RemovedBy | null;
}

export interface ChangingLayer {
  readonly createdBy: string | null;
  /** Null if the layer could not be read; its effect on lower layers is then unknown. */
  readonly changes: LayerChanges | null;
}

export const PRESENT: PathLifecycle = { lifecycle: 'present', removedBy: null };

/**
 * Returns a function that looks up what happens to a path of a layer. The first layer above that affects the path
 * decides: a file that is overwritten and later deleted is `overwritten`.
 * @param layers all layers of the image, lowest first
 */
export function trackLifecycles(
  layers: readonly ChangingLayer[],
  key: PathKey,
): (layer: number, path: string) => PathLifecycle {
  // A file may hold thousands of secrets.
  const known = layers.map(() => new Map<string, PathLifecycle>());
  return (layer, path) => {
    const lifecycle = known[layer]?.get(path) ?? lifecycleOf(layers, layer, path, key);
    known[layer]?.set(path, lifecycle);
    return lifecycle;
  };
}

function lifecycleOf(
  layers: readonly ChangingLayer[],
  layer: number,
  path: string,
  key: PathKey,
): PathLifecycle {
  for (const [index, above] of layers.entries()) {
    if (index <= layer || above.changes === null) continue;
    const effect = effectOn(path, above.changes, key);
    if (effect !== null)
      return { lifecycle: effect, removedBy: { layer: index, createdBy: above.createdBy } };
  }
  return PRESENT;
}
