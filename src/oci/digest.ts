/** A digest algorithm that is supported (image-spec descriptor.md "Registered algorithms"). */
export type DigestAlgorithm = 'sha256' | 'sha512';

/** `algorithm:hex` (image-spec descriptor.md "Digests"). Names a blob **as stored**. */
export type Digest = `${DigestAlgorithm}:${string}`;

/** Hex digits by algorithm. */
const LENGTHS = { sha256: 64, sha512: 128 } as const;

/** Whether the value is a sha256 or sha512 digest. */
export function isDigest(value: unknown): value is Digest {
  if (typeof value !== 'string') return false;
  const [, algorithm, hex] = /^(sha256|sha512):([0-9a-f]+)$/.exec(value) ?? [];
  return algorithm !== undefined && hex?.length === LENGTHS[algorithm as DigestAlgorithm];
}

/** Whether the value is a valid digest of another algorithm, which cannot be checked. */
export function isUnsupportedDigest(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[A-Za-z0-9=_-]+$/.test(value) &&
    !/^(?:sha256|sha512):/.test(value)
  );
}

/** Returns the algorithm of the digest. */
export function digestAlgorithm(digest: Digest): DigestAlgorithm {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}

/** The algorithms to hash a layer with. */
export interface LayerHashes {
  /** Of the blob as stored. */
  readonly digest: DigestAlgorithm;
  /** Of the uncompressed tar. */
  readonly diffId: DigestAlgorithm;
}

/** Returns the algorithms of the digests; an unknown (null) one is assumed to have the algorithm of the other. */
export function layerHashes(digest: Digest | null, diffId: Digest | null): LayerHashes {
  const known = digestAlgorithm(digest ?? diffId ?? 'sha256:');
  return { digest: known, diffId: diffId === null ? known : digestAlgorithm(diffId) };
}

/** Returns the first 12 hex digits, as engines print them. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha(256|512):/, '').slice(0, 12);
}
