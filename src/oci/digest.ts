/** The algorithms that the image-spec registers (descriptor.md "Registered algorithms"). */
export type DigestAlgorithm = 'sha256' | 'sha512';

/** `algorithm:hex`, image-spec descriptor.md "Digests". A digest names a blob **as stored**. */
export type Digest = `${DigestAlgorithm}:${string}`;

/** Hex digits of each. */
const LENGTHS = { sha256: 64, sha512: 128 } as const;

export function isDigest(value: unknown): value is Digest {
  if (typeof value !== 'string') return false;
  const [, algorithm, hex] = /^(sha256|sha512):([0-9a-f]+)$/.exec(value) ?? [];
  return algorithm !== undefined && hex?.length === LENGTHS[algorithm as DigestAlgorithm];
}

/** A digest by the spec's grammar, of an algorithm that nobody here can compute: nothing could be checked by it. */
export function isUnsupportedDigest(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[A-Za-z0-9=_-]+$/.test(value) &&
    !/^(?:sha256|sha512):/.test(value)
  );
}

export function digestAlgorithm(digest: Digest): DigestAlgorithm {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}

/** By which algorithms a layer is named, and so hashed: each by one only. */
export interface LayerHashes {
  /** Of the blob as stored. */
  readonly digest: DigestAlgorithm;
  /** Of the uncompressed tar. */
  readonly diffId: DigestAlgorithm;
}

/** Null: nobody has told yet. What is told of the one is then taken for both. */
export function layerHashes(digest: Digest | null, diffId: Digest | null): LayerHashes {
  const known = digestAlgorithm(digest ?? diffId ?? 'sha256:');
  return { digest: known, diffId: diffId === null ? known : digestAlgorithm(diffId) };
}

/** First 12 hex digits, as the engines print it. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha(256|512):/, '').slice(0, 12);
}
