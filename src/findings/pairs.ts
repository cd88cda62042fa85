import type { Detector } from '../catalogue/model/detector.ts';
import { groupBy } from './group.ts';

/** What a secret and its other half are paired by. */
export interface Pairable {
  readonly detector: Detector;
  /** What everybody knows, and makes no pair with what is a secret. */
  readonly isExample: boolean;
  readonly locations: readonly Place[];
}

interface Place {
  readonly kind: string;
  readonly layer: number | null;
  readonly path: string | null;
  readonly name: string | null;
  readonly offset: number;
}

/** A place as one of its item's `locations`, by its index. */
interface Standing<T> {
  readonly item: T;
  readonly index: number;
  readonly place: Place;
}

interface Beside<T> {
  readonly item: T;
  /** Which of its locations are near the secret, in their order. */
  readonly near: readonly number[];
}

interface Paired<T> {
  readonly item: T;
  /** The other halves that stand beside it, each once. */
  readonly companions: readonly Beside<T>[];
}

/**
 * An id and its secret that stand near each other are one leak. What names but opens nothing (`half`) is told in no
 * other way; what is worth telling by itself goes into the pair only if it stands nowhere alone.
 */
export function pairUp<T extends Pairable>(items: readonly T[]): readonly Paired<T>[] {
  const neighbours = indexPlaces(items);
  const taken = new Map<T, Set<number>>();
  const paired = items.map((item) => {
    const { pair } = item.detector;
    const companions = new Map<T, Set<number>>();
    if (pair === undefined) return { item, companions };
    for (const place of item.locations) {
      for (const other of neighbours(place, pair.within)) {
        if (other.item === item || !pair.with.includes(other.item.detector.id)) continue;
        if (other.item.isExample !== item.isExample && other.item.detector.isIdentifier !== true) continue;
        addTo(companions, other);
        addTo(taken, other);
      }
    }
    return { item, companions };
  });
  return paired
    .filter(
      ({ item }) => item.detector.isIdentifier !== true && taken.get(item)?.size !== item.locations.length,
    )
    .map(({ item, companions }) => ({
      item,
      companions: [...companions].map(([other, near]) => ({
        item: other,
        near: [...near].sort((a, b) => a - b),
      })),
    }));
}

function addTo<T>(indices: Map<T, Set<number>>, { item, index }: Standing<T>): void {
  const known = indices.get(item);
  if (known === undefined) indices.set(item, new Set([index]));
  else known.add(index);
}

/** Finds what stands so near to a place, in its text; a text may hold a hundred thousand matches. */
function indexPlaces<T extends Pairable>(
  items: readonly T[],
): (place: Place, within: number) => readonly Standing<T>[] {
  const all = items.flatMap((item) => item.locations.map((place, index) => ({ item, index, place })));
  const byText = groupBy(
    all.sort((a, b) => a.place.offset - b.place.offset),
    ({ place }) => textOf(place),
  );
  return (place, within) => {
    const standing = byText.get(textOf(place)) ?? [];
    const first = firstFrom(standing, place.offset - within);
    return standing.slice(first, firstFrom(standing, place.offset + within + 1));
  };
}

/** Index of the first that stands at the offset or behind it. */
function firstFrom(standing: readonly { readonly place: Place }[], offset: number): number {
  let low = 0;
  let high = standing.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((standing[middle]?.place.offset ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A file of a layer; all variables of the image together, each of which is a text of its own. */
function textOf({ kind, layer, path, name }: Place): string {
  return JSON.stringify(kind === 'env' ? [kind] : [kind, layer, path, layer === null ? name : null]);
}
