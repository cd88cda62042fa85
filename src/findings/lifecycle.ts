import { effectOn, type LayerChanges, type PathKey } from '../layers/changes.ts';
import type { Lifecycle, RemovedBy } from './finding.ts';

export interface Fate {
  readonly lifecycle: Lifecycle;
  readonly removedBy: RemovedBy | null;
}

export interface ChangingLayer {
  readonly createdBy: string | null;
  /** Null where the layer could not be read: then no effect of it is known. */
  readonly changes: LayerChanges | null;
}

const SURVIVES: Fate = { lifecycle: 'present', removedBy: null };

/**
 * Tells what became of a path of a layer: the first layer above that has an effect on it decides, whatever comes
 * later (a file that is overwritten and then deleted was overwritten).
 * @param layers all layers of the image, lowest first
 */
export function trackFates(
  layers: readonly ChangingLayer[],
  key: PathKey,
): (layer: number, path: string) => Fate {
  // A file with thousands of secrets is looked up once.
  const known = layers.map(() => new Map<string, Fate>());
  return (layer, path) => {
    const fate = known[layer]?.get(path) ?? fateOf(layers, layer, path, key);
    known[layer]?.set(path, fate);
    return fate;
  };
}

function fateOf(layers: readonly ChangingLayer[], layer: number, path: string, key: PathKey): Fate {
  for (const [index, above] of layers.entries()) {
    if (index <= layer || above.changes === null) continue;
    const effect = effectOn(path, above.changes, key);
    if (effect !== null)
      return { lifecycle: effect, removedBy: { layer: index, createdBy: above.createdBy } };
  }
  return SURVIVES;
}
