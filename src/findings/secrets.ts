import type { Location } from './finding.ts';
import { groupBy } from './group.ts';
import { decodeSecret } from './scrub.ts';
import { textKey } from './text-key.ts';

/** The raw secrets. They are kept apart from the findings and looked up by a finding's id. */
export interface SecretStore {
  /** Null for an unknown id. */
  readonly secretOf: (id: string) => string | null;
  /** Secrets and identifiers of these detectors in the same texts as the finding, nearest first, each once. */
  readonly near: (id: string, detectors: readonly string[]) => readonly string[];
  /** The URLs that contain it, each once. Contains null if the secret also occurs outside a URL. */
  readonly urlsOf: (id: string) => readonly (string | null)[];
}

export interface StoredSecret {
  readonly id: string;
  /** latin1 of the bytes. */
  readonly secret: string;
  /** Ids of all detectors that matched it. */
  readonly detectors: ReadonlySet<string>;
  /** latin1, like `secret`; null for occurrences without a URL that is kept. */
  readonly urls: ReadonlySet<string | null>;
  readonly locations: readonly Location[];
}

interface StoredPlace {
  readonly stored: StoredSecret;
  readonly location: Location;
}

export function createSecretStore(all: readonly StoredSecret[]): SecretStore {
  const byId = new Map(all.map((stored) => [stored.id, stored]));
  // Built on first use: only verification needs it.
  let index: ReadonlyMap<string, readonly StoredPlace[]> | undefined;
  const inTextOf = (location: Location): readonly StoredPlace[] =>
    (index ??= indexByText(all)).get(textKey(location)) ?? [];

  function near(id: string, detectors: readonly string[]): readonly string[] {
    const origin = byId.get(id);
    if (origin === undefined) return [];
    const distances = new Map<string, number>();
    for (const from of origin.locations) {
      for (const { stored, location } of inTextOf(from)) {
        if (stored === origin || !detectors.some((detector) => stored.detectors.has(detector))) continue;
        const distance = Math.abs(location.offset - from.offset);
        distances.set(stored.secret, Math.min(distance, distances.get(stored.secret) ?? Infinity));
      }
    }
    return [...distances]
      .sort(([a, toA], [b, toB]) => toA - toB || (a < b ? -1 : 1))
      .map(([secret]) => decodeSecret(secret));
  }

  return {
    secretOf: (id) => {
      const stored = byId.get(id);
      return stored === undefined ? null : decodeSecret(stored.secret);
    },
    near,
    urlsOf: (id) => [...(byId.get(id)?.urls ?? [])].map((url) => url && decodeSecret(url)).sort(),
  };
}

function indexByText(all: readonly StoredSecret[]): ReadonlyMap<string, readonly StoredPlace[]> {
  const places = all.flatMap((stored) => stored.locations.map((location) => ({ stored, location })));
  return groupBy(places, ({ location }) => textKey(location));
}
