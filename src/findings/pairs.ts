import type { Detector } from '../catalogue/model/detector.ts';
import { groupBy } from './group.ts';
import { type TextPlace, textKey } from './text-key.ts';

export interface Pairable {
  readonly detector: Detector;
  /** Not null for a publicly known example, which forms no pair with a real secret. */
  readonly exampleOf: string | null;
  readonly locations: readonly Place[];
}

interface Place extends TextPlace {
  readonly offset: number;
}

/** One of its item's `locations`, by its index. */
interface IndexedPlace<T> {
  readonly item: T;
  readonly index: number;
  readonly place: Place;
}

export interface Related<T> {
  readonly item: T;
  /** Indices of its locations that are near the secret, ascending. */
  readonly near: readonly number[];
}

interface Paired<T> {
  readonly item: T;
  /** The items near it that belong to it, each once. */
  readonly related: readonly Related<T>[];
}

/**
 * Pairs each secret with the identifiers and secrets near it, by the `pair` of its detector. An identifier is returned
 * only as a related item. Any other item is returned by itself too, unless all of its locations are in pairs.
 */
export function pairUp<T extends Pairable>(items: readonly T[]): readonly Paired<T>[] {
  const placesNear = indexPlaces(items);
  const inPairs = new Map<T, Set<number>>();
  const paired = items.map((item) => {
    const { pair } = item.detector;
    const related = new Map<T, Set<number>>();
    if (pair === undefined) return { item, related };
    for (const place of item.locations) {
      for (const other of placesNear(place, pair.within)) {
        if (!pair.with.includes(other.item.detector.id) || !mayPair(item, other.item)) continue;
        addTo(related, other);
        addTo(inPairs, other);
      }
    }
    return { item, related };
  });
  return paired
    .filter(
      ({ item }) => item.detector.isIdentifier !== true && inPairs.get(item)?.size !== item.locations.length,
    )
    .map(({ item, related }) => ({
      item,
      related: [...related].map(([other, near]) => ({
        item: other,
        near: [...near].sort((a, b) => a - b),
      })),
    }));
}

/** Whether both are examples or neither is; an identifier may be either. */
function mayPair(item: Pairable, other: Pairable): boolean {
  if (other === item) return false;
  return other.detector.isIdentifier === true || (other.exampleOf === null) === (item.exampleOf === null);
}

function addTo<T>(indices: Map<T, Set<number>>, { item, index }: IndexedPlace<T>): void {
  const known = indices.get(item);
  if (known === undefined) indices.set(item, new Set([index]));
  else known.add(index);
}

/** Returns a search for places within so many bytes of a place. It bisects: a text may hold 100,000 matches. */
function indexPlaces<T extends Pairable>(
  items: readonly T[],
): (place: Place, within: number) => readonly IndexedPlace<T>[] {
  const all = items.flatMap((item) => item.locations.map((place, index) => ({ item, index, place })));
  const byText = groupBy(
    all.sort((a, b) => a.place.offset - b.place.offset),
    ({ place }) => textKey(place),
  );
  return (place, within) => {
    const inText = byText.get(textKey(place)) ?? [];
    const first = firstFrom(inText, place.offset - within);
    return inText.slice(first, firstFrom(inText, place.offset + within + 1));
  };
}

/** Returns the index of the first place at or after the offset. */
function firstFrom(sorted: readonly { readonly place: Place }[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.place.offset ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
