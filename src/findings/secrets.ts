import type { Location } from './finding.ts';
import { groupBy } from './group.ts';
import { decodeSecret } from './scrub.ts';

/** The raw secrets, kept apart from the findings: whoever needs one asks for it by the finding's id. */
export interface SecretStore {
  /** Null for an id that is not known. */
  readonly secretOf: (id: string) => string | null;
  /** Secrets of these detectors in the texts where the finding stands, the nearest first, each once. */
  readonly beside: (id: string, detectors: readonly string[]) => readonly string[];
  /** The URLs that it stands in, each once; null among them where it also stands in none. */
  readonly urlsOf: (id: string) => readonly (string | null)[];
}

/** A secret as the findings know it. */
export interface Known {
  readonly id: string;
  /** latin1 of the bytes. */
  readonly secret: string;
  /** Every detector that saw it. */
  readonly detectors: ReadonlySet<string>;
  /** As `secret` is written; null for the places where it stands in no URL that is kept. */
  readonly urls: ReadonlySet<string | null>;
  readonly locations: readonly Location[];
}

export function createSecretStore(all: readonly Known[]): SecretStore {
  const byId = new Map(all.map((known) => [known.id, known]));
  const places = all.flatMap((known) => known.locations.map((place) => ({ known, place })));
  const byText = groupBy(places, ({ place }) => textOf(place));

  function beside(id: string, detectors: readonly string[]): readonly string[] {
    const own = byId.get(id);
    if (own === undefined) return [];
    const nearest = new Map<string, number>();
    for (const place of own.locations) {
      for (const other of byText.get(textOf(place)) ?? []) {
        if (other.known === own || !detectors.some((detector) => other.known.detectors.has(detector)))
          continue;
        const distance = Math.abs(other.place.offset - place.offset);
        const { secret } = other.known;
        nearest.set(secret, Math.min(distance, nearest.get(secret) ?? Infinity));
      }
    }
    return [...nearest]
      .sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1))
      .map(([secret]) => decodeSecret(secret));
  }

  return {
    secretOf: (id) => {
      const known = byId.get(id);
      return known === undefined ? null : decodeSecret(known.secret);
    },
    beside,
    urlsOf: (id) => [...(byId.get(id)?.urls ?? [])].map((url) => url && decodeSecret(url)).sort(),
  };
}

/** Texts that belong together: a file of a layer; all variables of the image, each of which is a text. */
function textOf({ kind, layer, path, name }: Location): string {
  return JSON.stringify(kind === 'env' ? [kind] : [kind, layer, path, layer === null ? name : null]);
}
