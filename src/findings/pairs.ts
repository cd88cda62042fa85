import type { Detector } from '../detectors/detector.ts';
import { groupBy } from './group.ts';

/** What a secret and its other half are paired by. */
export interface Pairable {
  readonly detector: Detector;
  /** What everybody knows, and makes no pair with what is a secret. */
  readonly isExample: boolean;
  readonly places: readonly Place[];
}

interface Place {
  readonly kind: string;
  readonly layer: number | null;
  readonly path: string | null;
  readonly name: string | null;
  readonly offset: number;
}

export interface Paired<T> {
  readonly item: T;
  /** The other halves that stand beside it, each once. */
  readonly companions: readonly T[];
}

/**
 * An id and its secret that stand near each other are one leak. What names but opens nothing (`half`) is told in no
 * other way; what is worth telling by itself goes into the pair only if it stands nowhere alone.
 */
export function pairUp<T extends Pairable>(items: readonly T[]): readonly Paired<T>[] {
  const byText = groupBy(
    items.flatMap((item) => item.places.map((place) => ({ item, place }))),
    ({ place }) => textOf(place),
  );
  const taken = new Map<T, Set<Place>>();
  const paired = items.map((item) => {
    const { pair } = item.detector;
    const companions = new Set<T>();
    if (pair === undefined) return { item, companions };
    for (const place of item.places) {
      for (const other of byText.get(textOf(place)) ?? []) {
        const isNear = Math.abs(other.place.offset - place.offset) <= pair.within;
        if (!isNear || other.item === item || !pair.with.includes(other.item.detector.id)) continue;
        if (other.item.isExample !== item.isExample && other.item.detector.half !== true) continue;
        companions.add(other.item);
        taken.set(other.item, (taken.get(other.item) ?? new Set()).add(other.place));
      }
    }
    return { item, companions };
  });
  return paired
    .filter(({ item }) => item.detector.half !== true && taken.get(item)?.size !== item.places.length)
    .map(({ item, companions }) => ({ item, companions: [...companions] }));
}

/** A file of a layer; all variables of the image together, each of which is a text of its own. */
function textOf({ kind, layer, path, name }: Place): string {
  return JSON.stringify(kind === 'env' ? [kind] : [kind, layer, path, layer === null ? name : null]);
}
